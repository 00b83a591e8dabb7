import { openBundler, type Bundler } from './bundler.ts';
import { startChild, type Child } from './child.ts';

/**
 * The processes that deal with learners' files: one that reads TypeScript, and children that are ready to run it. Each
 * child serves one exercise and is then ended, so none knows another's.
 */
export interface Pool {
  readonly bundle: Bundler['bundle'];
  /** A child that nobody has used. Whoever takes it ends it. */
  take(): Promise<Child>;
  /** Ends every process, taken or not. */
  close(): Promise<void>;
}

/**
 * Opens a pool that keeps `spares` children started and waiting, so that a verdict need not wait for a start; no more
 * than `needed` in all. A new one is started when one that was taken has ended, and does not compete with it for the
 * processor.
 */
export function openPool(spares: number, needed = Infinity): Pool {
  const bundler = openBundler();
  const waiting: Promise<Child>[] = [];
  const taken = new Set<Child>();
  let open = true;
  let left = needed;

  const refill = (): void => {
    for (; open && left > 0 && waiting.length < spares; left--) {
      const child = startChild();
      // Whoever takes it learns of a failure; until then it is nobody's.
      child.catch(() => {});
      waiting.push(child);
    }
  };
  refill();

  return {
    bundle: bundler.bundle,
    take: async () => {
      const child = await (waiting.shift() ?? startChild());
      taken.add(child);
      return {
        ...child,
        end: () => {
          child.end();
          if (taken.delete(child)) refill();
        },
      };
    },
    close: async () => {
      open = false;
      taken.forEach((child) => child.end());
      const ending = waiting.splice(0).map(async (child) => (await child).end());
      await Promise.allSettled([...ending, bundler.close()]);
    },
  };
}
