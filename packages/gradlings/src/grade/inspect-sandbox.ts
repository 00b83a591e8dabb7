import type { Readable } from 'node:stream';
import type { Sandbox } from '../child/self-test.ts';
import { childProgram } from './child-program.ts';
import { limits } from './limits.ts';
import { endProcess, learnerWalls, startProcess } from './start-process.ts';

/** Tries the walls around the child on this machine from inside. What could not be found out counts as open. */
export async function inspectSandbox(): Promise<Sandbox> {
  const child = startProcess(await childProgram('self-test'), learnerWalls);
  const timer = setTimeout(() => endProcess(child), limits.startMilliseconds);
  try {
    let text = '';
    for await (const chunk of child.stdio[3] as Readable) {
      text += String(chunk);
      if (text.includes('\n')) return JSON.parse(text) as Sandbox;
    }
  } finally {
    clearTimeout(timer);
    endProcess(child);
  }
  return { files: false, processes: false, environment: false, memory: false, network: false };
}

/**
 * The sandbox again, when it holds. The network is not asked for: Node 20 cannot deny it, and SES does.
 * Throws: Error, naming what the child could reach.
 */
export function refuseLeaks(sandbox: Sandbox): Sandbox {
  const { network: _, ...needed } = sandbox;
  const leaks = Object.entries(needed).flatMap(([layer, holds]) => (holds ? [] : [layer]));
  if (leaks.length === 0) return sandbox;
  throw new Error(
    `No sealed result can be given on this machine: the child is not kept from ${leaks.join(', ')}. Grade on Linux with Node ≥ 20.19, or do not ask for a sealed result.`,
  );
}
