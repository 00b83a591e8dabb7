import { isPassed } from '../../progress/progress.ts';
import type { Look } from '../../terminal/look.ts';
import type { WatchState } from './watch-state.ts';

/** The exercises to choose from, one a line, so that a line's place tells which it is. */
export function chooserLines(state: WatchState, selected: number, look: Look): string[] {
  const { exercises } = state.course;
  const widest = Math.max(...exercises.map(({ number }) => number.length));
  return exercises.map(({ id, number, title }, i) => {
    const done = isPassed(state.progress, id);
    const state_ = done ? look.good(`${look.sign.yes} done `) : look.dim('  to do');
    const pointer = i === selected ? look.accent(look.sign.here) : ' ';
    const room = look.columns - widest - 13;
    const name = look.text(title);
    const cut =
      name.length > room
        ? `${name.slice(0, room - look.sign.ellipsis.length)}${look.sign.ellipsis}`
        : name;
    return `${pointer} ${state_}  ${number.padEnd(widest)}  ${i === selected ? look.strong(cut) : cut}`;
  });
}
