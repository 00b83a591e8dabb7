/** Runs a learner's file in child processes, and brings back what came of it. */
import { message, missingExport, type Executor, type Outcome, type Plain } from '@gradlings/check';
import { DecodeError, decodeOutcome, encode } from '@gradlings/check/runner';
import type { LoadRequest, Reply, Request } from '../child/frames.ts';
import { bundleTests, learnerSpecifier } from '../course/bundle-tests.ts';
import type { Exercise } from '../course/course.ts';
import type { Child, Death, Died } from './child.ts';
import { limits } from './limits.ts';
import type { Pool } from './pool.ts';
import { problem, type Problem } from './problem.ts';
import { readSourceMap, type PlaceInSource } from './source-place.ts';

export interface NodeExecutor extends Executor {
  /** Set when the child could not be started: nobody can be graded then. */
  readonly failure: () => Error | undefined;
}

/**
 * An executor for one text as the answer to an exercise. A child that dies is replaced for the next check, so that one
 * endless loop does not cost the others, until the time for the exercise is used up.
 */
export function createNodeExecutor(
  exercise: Exercise,
  text: string,
  pool: Pool,
  seed: string,
): NodeExecutor {
  const { file } = exercise;
  /** What children printed that have died, and how much of what the present one prints was said by them before. */
  const printed: string[] = [];
  let repeated = 0;
  let placeInSource: PlaceInSource | undefined;
  let request: LoadRequest | undefined;
  let child: Child | undefined;
  let failure: Error | undefined;
  let left: number = limits.exerciseMilliseconds;

  async function ask(kept: Child, what: Request): Promise<Reply | Died> {
    const before = performance.now();
    const reply = await kept.ask(what, Math.min(limits.callMilliseconds, left));
    // Not more than a call may take: what a busy machine added is no fault of the learner's.
    left -= Math.min(performance.now() - before, limits.callMilliseconds);
    return reply;
  }

  /** What only a process can do. */
  async function orFail<T>(needed: Promise<T>): Promise<T> {
    try {
      return await needed;
    } catch (error) {
      failure = error as Error;
      throw error;
    }
  }

  /** A child that has read the file; or what came of reading it. */
  async function start(load: LoadRequest): Promise<Reply | Died> {
    child = await orFail(pool.take());
    const reply = await ask(child, load);
    if (printed.length > 0) repeated = child.printed.length;
    return reply;
  }

  function leave(): void {
    if (child === undefined) return;
    printed.push(...child.printed.slice(repeated));
    child.end();
    child = undefined;
  }

  async function load(): ReturnType<Executor['load']> {
    const [learner, tests] = await Promise.all([
      orFail(pool.bundle(file, text)),
      bundleTests(exercise),
    ]);
    if ('problem' in learner) return learner;
    placeInSource = readSourceMap(learner.map, file);
    const specifier = learnerSpecifier(exercise);
    const { consoleCharacters } = limits;
    const { code } = learner;
    request = {
      kind: 'load',
      file,
      learner: code,
      tests: tests.code,
      specifier,
      seed,
      consoleCharacters,
    };
    const reply = await start(request);
    if (reply.kind === 'loaded') {
      const missing = missingExport(file, tests.imports, reply.exports);
      return missing === undefined ? { titles: reply.titles } : { problem: missing };
    }
    return { problem: problemOf(outcomeOf(reply)) };
  }

  async function run(check: number, probe: Plain): Promise<Outcome> {
    if (left <= 0) return { kind: 'timeout', milliseconds: limits.exerciseMilliseconds };
    if (child === undefined) {
      const reply = await start(request!);
      if (reply.kind !== 'loaded') {
        leave();
        return outcomeOf(reply);
      }
    }
    const reply = await ask(child!, { kind: 'run', check, probe: encode(probe) });
    const outcome = outcomeOf(reply);
    if (reply.kind === 'died' || child === undefined) leave();
    return outcome;
  }

  function outcomeOf(reply: Reply | Died): Outcome {
    if (reply.kind === 'died') return died(reply.death);
    if (reply.kind !== 'outcome') return died('protocol-violation');
    try {
      return inSource(decodeOutcome(reply.outcome));
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      leave();
      return died('protocol-violation');
    }
  }

  function died(death: Death): Outcome {
    if (death === 'timeout') return { kind: 'timeout', milliseconds: limits.callMilliseconds };
    const reason = {
      'memory-limit': problem('memory-limit', { file, limit: `${limits.heapMegabytes} MB` }),
      'frame-limit': problem('frame-limit', {
        file,
        limit: `${limits.frameCharacters / 1024 ** 2} MB`,
      }),
      exited: problem('exited', { file }),
      'protocol-violation': problem('protocol-violation', { file }),
    }[death];
    return { kind: 'refused', reason };
  }

  function inSource(outcome: Outcome): Outcome {
    if (outcome.kind !== 'error' || outcome.place === undefined) return outcome;
    const { place, ...rest } = outcome;
    const source = placeInSource?.(place.line, place.column);
    return source === undefined ? rest : { ...rest, place: source };
  }

  return {
    load,
    run,
    console: () => [...printed, ...(child?.printed.slice(repeated) ?? [])],
    close: async () => leave(),
    failure: () => failure,
  };
}

/** An outcome of reading a file, as the reason for which no check runs. */
function problemOf(outcome: Outcome): Problem {
  switch (outcome.kind) {
    case 'error': {
      const { name, message: reason, place } = outcome;
      return { ...message('threw', { error: `${name}: ${reason}` }), ...(place && { place }) };
    }
    case 'timeout':
      return message('timeout', { milliseconds: String(outcome.milliseconds) });
    case 'refused':
      return outcome.reason;
    case 'value':
      throw new TypeError('a file that was read has no outcome');
  }
}
