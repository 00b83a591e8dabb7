import type { Answer, Answers, Question } from './protocol.ts';

// One worker serves every editor of the page.
let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, (answer: Answer['answer']) => void>();

function start(): Worker {
  const started = new Worker(new URL('./typescript.worker.ts', import.meta.url), {
    type: 'module',
    name: 'typescript',
  });
  started.onmessage = ({ data: { id, answer } }: MessageEvent<Answer>) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };
  return started;
}

/** Asks TypeScript about a file as it stands. The first question starts the worker. */
export function askTypeScript<Ask extends Question['ask']>(
  ask: Ask,
  path: string,
  text: string,
  position = 0,
): Promise<Answers[Ask]> {
  worker ??= start();
  const question: Question = { id: ++asked, ask, path, text, position };
  worker.postMessage(question);
  return new Promise((resolve) => {
    waiting.set(question.id, resolve as (answer: Answer['answer']) => void);
  });
}
