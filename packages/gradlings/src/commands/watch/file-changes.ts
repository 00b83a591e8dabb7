import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { watch } from 'chokidar';
import { learnerFile } from '../workspace.ts';
import type { Exercise } from '../../course/course.ts';

export interface FileChanges {
  /** Turns to this exercise's file. */
  follow(exercise: Exercise): void;
  /** From here on every save is heard; one before it is found by looking. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** An editor that empties a file and then fills it, or renames another over it, is done after this long. */
const settled = 80;

/**
 * Tells of each new content of the learner's file: at once, and again when what was read was half written.
 * `undefined` means that the file is gone.
 */
export function followChanges(
  root: string,
  changed: (exercise: Exercise, source: string | undefined) => void,
): FileChanges {
  let exercise: Exercise | undefined;
  let known: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  /** The first look at a file that is empty or gone may be in the middle of a save: only the second one counts. */
  const look = (first: boolean) => {
    if (exercise === undefined) return;
    const source = read(learnerFile(exercise));
    if (first && !source?.trim()) return;
    if (source === known) return;
    known = source;
    changed(exercise, source);
  };

  const watcher = watch(join(root, 'exercises'), {
    ignoreInitial: true,
    ignored: (path) => path.includes('node_modules'),
  });
  watcher.on('all', (_event, path) => {
    if (exercise === undefined || path !== learnerFile(exercise)) return;
    look(true);
    clearTimeout(timer);
    timer = setTimeout(() => look(false), settled);
  });
  const ready = new Promise<void>((resolve) => {
    watcher.once('ready', () => {
      look(false);
      resolve();
    });
  });
  // The folder can be moved away while it is watched. The next save tells more than the watcher's complaint.
  watcher.on('error', () => look(false));

  return {
    ready,
    follow(next) {
      clearTimeout(timer);
      exercise = next;
      known = read(learnerFile(next));
    },
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
