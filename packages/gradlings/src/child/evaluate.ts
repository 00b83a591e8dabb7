/** Where the learner's code and the checks are evaluated: a compartment each, with nothing but what is handed in. */
import * as autograd from '@gradlings/autograd';
import * as functional from '@gradlings/autograd/functional';
import * as linalg from '@gradlings/autograd/linalg';
import * as nn from '@gradlings/autograd/nn';
import * as optim from '@gradlings/autograd/optim';
import type { Check, CheckDefinition } from '@gradlings/check';
import { checkModule } from '../course/check-module.ts';
import { capturedConsole } from './captured-console.ts';
import { formatPrinted } from './format-printed.ts';
import type { LoadRequest } from './frames.ts';
import { seededMath } from './seeded-math.ts';

export type Module = Readonly<Record<string, unknown>>;
type Evaluated<T> = (modules: Readonly<Record<string, Module>>) => T;

const engine: Readonly<Record<string, Module>> = harden({
  '@gradlings/autograd': { ...autograd },
  '@gradlings/autograd/functional': { ...functional },
  '@gradlings/autograd/linalg': { ...linalg },
  '@gradlings/autograd/nn': { ...nn },
  '@gradlings/autograd/optim': { ...optim },
});

// What tensors are made of inside is not exported, and could else be changed for all of them.
const sample = autograd.tensor([1], { requiresGrad: true }).mul(2);
harden([Object.getPrototypeOf(sample.storage), Object.getPrototypeOf(sample.gradFn)]);

/** Evaluates the learner's file and gives its exports. Throws: whatever it throws. */
export function evaluateLearner(
  { file, learner, seed, consoleCharacters }: LoadRequest,
  print: (text: string) => void,
): Module {
  const console = capturedConsole(print, formatPrinted, consoleCharacters);
  // What the engine warns of is meant for whoever wrote this file.
  globalThis.console.warn = console.warn;
  const compartment = compartmentWith({ Math: seededMath(seed), console });
  refuseUndefinedNames(compartment, learner);
  const evaluated: Evaluated<Module> = compartment.evaluate(`${learner}\n//# sourceURL=${file}`);
  return evaluated(engine);
}

/** Evaluates the canonical test file beside the learner's module. Of each check it keeps what runs here: `run`. */
export function evaluateTests({ tests, specifier }: LoadRequest, learner: Module): Check[] {
  const checks: Check[] = [];
  const check = (title: string, { run }: CheckDefinition<never>): void => {
    checks.push({ title, run, expected: inTheJudge });
  };
  const evaluated: Evaluated<void> = compartmentWith({}).evaluate(tests);
  evaluated({ ...engine, '@gradlings/check': { ...checkModule, check }, [specifier]: learner });
  return checks;
}

/**
 * In a compartment a name that nobody defined reads as undefined, and the mistake shows somewhere else. Here it throws
 * as it does everywhere: whatever word of the file names nothing global is made to throw when it is looked up as one.
 */
function refuseUndefinedNames(compartment: Compartment, code: string): void {
  const globals = compartment.globalThis;
  for (const [name] of code.matchAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)) {
    if (name in globals) continue;
    const refuse = (): never => {
      throw new ReferenceError(`${name} is not defined`);
    };
    Object.defineProperty(globals, name, { get: refuse, set: refuse });
  }
}

function inTheJudge(): never {
  throw new Error('what is right is known to the judge alone');
}

// A compartment has no floating typed arrays of its own, since the bits of a NaN can be read through them.
const compartmentWith = (globals: object): Compartment =>
  new Compartment({ __options__: true, globals: { Float32Array, Float64Array, ...globals } });
