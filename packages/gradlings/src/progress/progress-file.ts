import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { emptyProgress, parseProgress, type Progress } from './progress.ts';

/** Where a workspace keeps what the learner has done. */
export interface ProgressFile {
  readonly path: string;
  /** Reads it anew each time: another `gradlings` may have written since. */
  read(): Progress;
  /** Reads, changes and writes back within one turn of the event loop. */
  update(change: (progress: Progress) => Progress): Progress;
}

/**
 * Opens the progress of a workspace. A file that cannot be understood is kept beside it as a copy, `notice` says where,
 * and progress starts anew.
 */
export function openProgress(root: string, notice: (text: string) => void): ProgressFile {
  const path = join(root, '.gradlings', 'progress.json');

  const read = (): Progress => {
    if (!existsSync(path)) return emptyProgress;
    const progress = parseProgress(parseJson(readFileSync(path, 'utf8')));
    if (progress !== undefined) return progress;
    const copy = freshName(path);
    renameSync(path, copy);
    notice(`Your progress could not be read. It is kept in ${copy}, and progress starts anew.`);
    return emptyProgress;
  };

  const write = (progress: Progress) => {
    mkdirSync(dirname(path), { recursive: true });
    const aside = `${path}.${process.pid}.tmp`;
    writeFileSync(aside, `${JSON.stringify(progress, null, 2)}\n`);
    renameSync(aside, path);
  };

  return {
    path,
    read,
    update: (change) => {
      const before = read();
      const after = change(before);
      if (after !== before) write(after);
      return after;
    },
  };
}

/** Copies a learner's file into the workspace's `.gradlings/kept/` and says where it is now. */
export function keepCopy(root: string, exercise: string, file: string): string {
  const folder = join(root, '.gradlings', 'kept');
  mkdirSync(folder, { recursive: true });
  const copy = freshName(join(folder, `${exercise}.ts`));
  copyFileSync(file, copy);
  return copy;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `name.1.ext`, `name.2.ext`, …: the first that is free. */
function freshName(path: string): string {
  const [, stem = path, extension = ''] = /^(.*?)(\.[^./\\]+)?$/s.exec(path) ?? [];
  for (let n = 1; ; n++) {
    const name = `${stem}.${n}${extension}`;
    if (!existsSync(name)) return name;
  }
}
