import type { Look } from './look.ts';

/** How far the course is, in `width` columns, with the count in words: `████░░░░ 4 of 16 exercises`. */
export function progressBar(done: number, total: number, width: number, look: Look): string {
  const full = total === 0 ? 0 : Math.floor((done / total) * width);
  const bar =
    look.good(look.sign.full.repeat(full)) + look.dim(look.sign.empty.repeat(width - full));
  return `${bar} ${done} of ${total} exercises`;
}
