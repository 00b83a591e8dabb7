/** What a learner probably meant by a name that is not there: one of the engine's. */
import * as engine from '@gradlings/autograd';
import { message } from './messages.ts';
import { nearest } from './nearest.ts';
import type { Thrown } from './thrown.ts';
import type { Message } from './verdict.ts';

/** A message with a question about the name, when that is what an error is about. */
export function misspelt({ name: kind, message: text }: Thrown): Message | undefined {
  const error = `${kind}: ${text}`;
  const [, unknown] = /^([\w$]+) is not defined$/.exec(text) ?? [];
  if (kind === 'ReferenceError' && unknown !== undefined) {
    if (Object.hasOwn(engine, unknown)) return message('not-imported', { error, name: unknown });
    return meant(error, unknown, Object.keys(engine)) ?? message('not-defined', { error });
  }
  const [, owner = '', method] = /^(.*)\.([\w$]+) is not a function$/.exec(text) ?? [];
  if (kind === 'TypeError' && method !== undefined) {
    const methods = Object.getOwnPropertyNames(engine.Tensor.prototype);
    if (methods.includes(method)) return message('not-a-tensor', { error, name: method, owner });
    return meant(error, method, methods);
  }
  return undefined;
}

function meant(error: string, word: string, candidates: readonly string[]): Message | undefined {
  const [best] = nearest(word, candidates, ({ length }) => (length < 5 ? 1 : 2));
  return best === undefined ? undefined : message('misspelt', { error, meant: best });
}
