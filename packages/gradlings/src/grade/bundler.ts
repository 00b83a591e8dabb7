/** Reads learners' TypeScript in a process of its own, one file at a time, and gives up on what asks for too much. */
import { engineNames } from '../course/engine-modules.ts';
import type { LearnerBundle } from './bundle-learner.ts';
import { startBundlerProcess, type BundlerProcess } from './child.ts';
import { limits } from './limits.ts';
import { problem, type Problem } from './problem.ts';

export interface Bundler {
  /** The file as code, or why it is none. Throws: when no process can be started. */
  bundle(file: string, text: string): Promise<LearnerBundle | { readonly problem: Problem }>;
  close(): Promise<void>;
}

/** Opens a bundler, whose process starts at once. One that had to be ended is followed by another when it is needed. */
export function openBundler(): Bundler {
  let open = true;
  let started: Promise<BundlerProcess> | undefined = start();
  let turn: Promise<unknown> = Promise.resolve();

  function start(): Promise<BundlerProcess> {
    const process = startBundlerProcess();
    // Whoever needs it learns of a failure.
    process.catch(() => {});
    return process;
  }

  async function bundle(file: string, text: string): ReturnType<Bundler['bundle']> {
    started ??= start();
    const process = await started;
    const engine = await engineNames();
    const reply = await process.ask(
      { kind: 'bundle', file, text, engine },
      limits.bundleMilliseconds,
    );
    switch (reply.kind) {
      case 'bundled':
        return reply;
      case 'problem':
        return reply;
      default:
        process.end();
        started = open ? start() : undefined;
        return { problem: tooIntricate(file) };
    }
  }

  return {
    // In turns, so that whoever is slow keeps others waiting and does not take them along.
    bundle: (file, text) => {
      const bundled = turn.then(() => bundle(file, text));
      turn = bundled.catch(() => undefined);
      return bundled;
    },
    close: async () => {
      open = false;
      await started?.then(
        (process) => process.end(),
        () => {},
      );
    },
  };
}

const tooIntricate = (file: string): Problem =>
  problem('too-intricate', {
    file,
    seconds: String(limits.bundleMilliseconds / 1000),
    megabytes: String(limits.frameCharacters / 1024 ** 2),
  });
