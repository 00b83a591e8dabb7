import { emitKeypressEvents, type Key } from 'node:readline';
import type { ReadStream } from 'node:tty';

interface Listener {
  press(name: string): void;
  /** The terminal went away. */
  gone(): void;
  /** Ctrl-Z was pressed; afterwards the process sleeps until `fg`. */
  suspend(): void;
  resume(): void;
}

/** Reads keys one by one, without waiting for Enter. `close` gives the keyboard back. */
export function readKeys(input: ReadStream, listener: Listener): { close(): void } {
  const pressed = (text: string | undefined, key: Key) => {
    if (key.ctrl && key.name === 'z') return sleep();
    listener.press(key.ctrl ? `ctrl-${key.name}` : (key.name ?? text ?? ''));
  };
  const sleep = () => {
    if (process.platform === 'win32') return;
    listener.suspend();
    input.setRawMode(false);
    process.once('SIGCONT', () => {
      input.setRawMode(true);
      listener.resume();
    });
    process.kill(process.pid, 'SIGTSTP');
  };
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.on('keypress', pressed);
  input.on('end', listener.gone);
  input.resume();
  return {
    close() {
      input.off('keypress', pressed);
      input.off('end', listener.gone);
      if (input.isTTY) input.setRawMode(false);
      input.pause();
    },
  };
}
