import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { limits } from './limits.ts';

/** Node 20 names its permission model otherwise; both deny files, processes, workers, addons and the inspector. */
const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

const options = [
  '--no-warnings',
  permission,
  `--max-old-space-size=${limits.heapMegabytes}`,
  // The program comes on standard input.
  '-',
];

// Typed arrays lie outside the heap: `-d` bounds them. No file can be written, no core dumped, and a child whose judge
// is gone ends by itself.
const ulimits = [
  `-d ${limits.dataMegabytes * 1024}`,
  '-f 0',
  '-c 0',
  `-t ${Math.ceil((limits.exerciseMilliseconds + limits.startMilliseconds) / 1000)}`,
];
const shell = `${ulimits.map((limit) => `ulimit ${limit} 2>/dev/null;`).join(' ')} exec "$0" "$@"`;

/** Starts a program in Node with no environment, no permissions and bounded memory, as the leader of a process group. */
export function startProcess(program: string): ChildProcess {
  const windows = process.platform === 'win32';
  const [command, ...rest] = windows
    ? [process.execPath, ...options]
    : ['/bin/sh', '-c', shell, process.execPath, ...options];
  const child = spawn(command!, rest, {
    cwd: tmpdir(),
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
