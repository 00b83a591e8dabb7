import { nearest } from '@gradlings/check';

/** `Did you mean a, b or c?`, or nothing when nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates);
  if (found.length === 0) return '';
  const last = found.at(-1) ?? '';
  const others = found.slice(0, -1).join(', ');
  return ` Did you mean ${others === '' ? last : `${others} or ${last}`}?`;
}
