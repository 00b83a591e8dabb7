import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { limits } from './limits.ts';

/** Node 20 names its permission model otherwise; both deny files, processes, workers, addons and the inspector. */
const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

/** What a process is held to. */
export interface Walls {
  readonly options: readonly string[];
  readonly ulimits: readonly string[];
  readonly cwd: string;
}

// Typed arrays lie outside the heap: `-d` bounds them. No file can be written, and no core dumped.
const bounded = {
  options: ['--no-warnings', `--max-old-space-size=${limits.heapMegabytes}`],
  ulimits: [`-d ${limits.dataMegabytes * 1024}`, '-f 0', '-c 0'],
};

/** For a learner's code: it may read nothing and start nothing, and ends by itself when its judge is gone. */
export const learnerWalls: Walls = {
  options: [...bounded.options, permission],
  ulimits: [
    ...bounded.ulimits,
    `-t ${Math.ceil((limits.exerciseMilliseconds + limits.startMilliseconds) / 1000)}`,
  ],
  cwd: tmpdir(),
};

/** For our own code on a learner's text: it starts esbuild, which it finds from this package's folder. */
export const bundlerWalls: Walls = {
  ...bounded,
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
};

/** Starts a program in Node with no environment and bounded memory, as the leader of a process group. */
export function startProcess(program: string, { options, ulimits, cwd }: Walls): ChildProcess {
  const windows = process.platform === 'win32';
  // The program comes on standard input.
  const node = [process.execPath, ...options, '-'];
  const set = ulimits.map((limit) => `ulimit ${limit} 2>/dev/null;`).join(' ');
  const [command, ...rest] = windows ? node : ['/bin/sh', '-c', `${set} exec "$0" "$@"`, ...node];
  const child = spawn(command!, rest, {
    cwd,
    env: windows ? { SystemRoot: process.env['SystemRoot'] } : {},
    detached: !windows,
    windowsHide: true,
    // Nothing that the child prints is read as a report; standard error is kept for the case that it cannot start.
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });
  // Broken pipes and failed starts end in `exit` or silence, which whoever started the child awaits.
  child.on('error', () => {});
  child.stdin?.on('error', () => {});
  child.stdin?.end(program);
  return child;
}

/** Ends a process and all that it started. */
export function endProcess(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
