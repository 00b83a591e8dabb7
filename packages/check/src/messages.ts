/**
 * Every sentence that this package says to a learner, by code. A translation is another table with the same codes;
 * what an exercise says to its own misconceptions stands beside the misconception.
 */
import { fillTemplate, type TemplateValues } from './fill-template.ts';
import { printable } from './printable.ts';
import type { Message } from './verdict.ts';

const english = {
  // Before anything could run.
  'missing-export':
    '`{file}` does not export `{name}`. Is it spelled exactly so, with `export` in front of it?',
  'checks-missing':
    'The check “{title}” is missing from the file that ran. Restore the test file: the checks must be the course’s own.',
  'checks-extra':
    'The check “{title}” does not belong to this exercise. Restore the test file: the checks must be the course’s own.',
  'checks-reordered':
    'The check “{title}” came where “{expected}” belongs. Restore the test file: the checks must be the course’s own.',
  'could-not-run': 'Your code could not be run: {reason}',

  // The code ran, and no answer came of it.
  'not-implemented':
    'Not implemented yet. The `TODO` in your file says where to begin: replace the line that throws by your answer.',
  threw: 'Your code stopped with {error}',
  'not-defined': 'Your code stopped with {error}. Is it spelled as where it was declared?',
  'not-imported':
    'Your code stopped with {error}. The engine has a `{name}`: is it among the names that you import?',
  'not-a-tensor':
    'Your code stopped with {error}. `{name}` is a method of tensors: is `{owner}` one?',
  misspelt: 'Your code stopped with {error}. Did you mean `{meant}`?',
  timeout:
    'Your code was still running after {milliseconds} ms and was stopped. Which loop never reaches its end?',
  'check-broken':
    'This check itself is broken, which is no fault of yours. Please report it: {reason}',

  // The answer is not data.
  'refused-function':
    '{where} is a function, and a check compares data. Call it, and return what it gives.',
  'refused-kind': '{where} is a {kind}. Return tensors, numbers, or arrays and objects of them.',
  'refused-promise':
    '{where} has a `then`, so it is a promise or plays one. Return the value itself, without `async`.',
  'refused-trick':
    '{where} has a function `{name}`, with which an object can pretend to equal anything. Return tensors, numbers, or arrays and objects of them.',
  'refused-getter':
    '{where} is worked out anew by a getter each time it is read. Return the value itself.',
  'refused-instance':
    '{where} is an object of the class `{name}`. Return tensors, numbers, or arrays and plain objects of them.',
  'refused-symbol-key':
    '{where} has a symbol among its keys. Return tensors, numbers, or arrays and plain objects of them.',
  'refused-extra-key':
    '{where} is an array that also has the key `{name}`. Return an array with entries only.',
  'refused-description':
    '{where} is an object that describes a tensor (`kind: "tensor"`). Return the tensor itself.',
  'refused-tensor':
    '{where} is a tensor whose fields were changed by hand and no longer fit together. Make a new one with tensor(…).',
  'refused-cycle': '{where} contains itself, so reading it would never end.',
  'refused-depth': '{where} lies more than {limit} levels deep. Return something flatter.',
  'refused-size': 'Your answer holds more than {limit} values. Return the result only.',
  'refused-unreadable':
    '{where} throws when it is looked at. Return tensors, numbers, or arrays and objects of them.',

  // The answer is data, and another one than asked. The last two follow where there is something to say.
  'differs-value': '{where} is {yours}, and {expected} is right.',
  'differs-nothing':
    '{where} is undefined, and {expected} is right. Does every path end in a `return`?',
  'differs-not-finite':
    '{where} is {yours}, and {expected} is right. Which step divides by 0, takes the log or root of a number ≤ 0, or overflows?',
  'differs-shape':
    '{where} has shape {yourShape}, and shape {expectedShape} is asked. It is {yours}; {expected} is right.',
  'differs-dtype':
    '{where} has dtype {yourDtype}, and {expectedDtype} is asked. It is {yours}; {expected} is right.',
  'differs-kind':
    '{where} is {yourKind}, and {expectedKind} is asked. It is {yours}; {expected} is right.',
  'differs-length':
    '{where} has {yourLength} entries, and {expectedLength} are asked. It is {yours}; {expected} is right.',
  'differs-missing':
    '{where} is missing, and {expected} is right. Is it in the object that you return?',
  'differs-extra': '{where} is {yours} and was not asked for. Leave it out of what you return.',
  'input-was': 'The input was {probe}.',
  'finite-difference-was': 'A finite difference gives {finiteDifference}.',

  // A wrong gradient that many have computed before.
  accumulated:
    '{where} is {yours} = {expected} + {before}: the right gradient, and the one of the pass before, added up. Where is `.grad` cleared?',
  'accumulated-in-turn':
    '{where} is {yours} where {expected} is right: each entry is the sum of all right ones up to it. Where is `.grad` cleared between the passes?',
  transposed:
    '{where} is {yours}: every number is right, and it is transposed; {expected} is right. Which index is the row? J[i, j] = ∂yᵢ/∂xⱼ.',
  'times-n':
    '{where} is {yours}, {n} times too large, and {n} is the size of `{input}` along dimension {dim}. Is the 1/{n} of the mean missing? {expected} is right.',
  'times-n-entries':
    '{where} is {yours}, {n} times too large, and `{input}` has {n} entries. Is the 1/{n} of the mean missing? {expected} is right.',
  'not-summed':
    '{where} has shape {yourShape}, that of the output; the input has shape {expectedShape}, so its entries were used {n} times each. What reaches it from each use? Add the {n} contributions: {expected}.',
  'all-outputs':
    '{where} is {yours}: the gradient of the sum y₀ + y₁ + … of all outputs. Which one output does the task ask for? Its gradient alone is {expected}.',
  'local-derivative':
    '{where} is {yours}: the local derivative, which is right when the upstream gradient is 1. Here `{input}` = {upstream} arrives from above. What is local × upstream? {expected}.',
  negated:
    '{where} is {yours}: the right size with the wrong sign; {expected} is right. Does the function go uphill or downhill there?',
  'no-gradient':
    '{where} is null: no gradient arrived. Where does the path from the output stop (a `detach`, a `noGrad`, a new tensor made from numbers), or is it not a leaf? {expected} is right.',
  'value-itself':
    '{where} is {yours}: that is y, the function’s value, and not its derivative. What does `backward()` leave in `.grad`? {expected} is right.',
  'other-axis':
    '{where} is {yours}: `{input}` reduced along dimension {yourDim}. Which dimension should disappear? Dimension 0 runs down a column, dimension 1 along a row; along dimension {expectedDim} it is {expected}.',
  'other-axis-sums':
    '{where} is {yours}: it adds up to 1 along dimension {yourDim}. Dimension 0 runs down a column, dimension 1 along a row: which should add up to 1? Along dimension {expectedDim} it is {expected}.',
  nearly:
    '{where} is {yours}: close to {expected}, and not equal to it. Is it a difference quotient, or rounded on the way? An exact derivative needs no step size.',

  // Words that the sentences are built with.
  'your-answer': 'Your answer',
  'your-answer-at': 'Your answer’s `{path}`',
  'kind-tensor': 'a tensor of shape {shape}',
  'kind-array': 'an array',
  'kind-object': 'an object',
  'kind-number': 'a number',
  'kind-text': 'a text',
  'kind-boolean': 'true or false',
  'kind-null': 'null',
  'kind-undefined': 'undefined',
  'label-probe': 'input',
  'label-yours': 'your answer',
  'label-expected': 'right answer',
  'label-finite-difference': 'finite difference',
} as const;

export type MessageCode = keyof typeof english;

/** Makes a message from the catalogue. Throws: TypeError when a value that its template needs is not given. */
export function message(code: MessageCode, values: TemplateValues = {}): Message {
  return { code, values, text: fillTemplate(english[code], values) };
}

/** The words for a code, for use inside another message. */
export function words(code: MessageCode, values: TemplateValues = {}): string {
  return fillTemplate(english[code], values);
}

/** How a sentence speaks of a part of the answer: `''` is all of it, `.grads[1]` a part. */
export function placeInAnswer(path: string): string {
  if (path === '') return words('your-answer');
  return words('your-answer-at', { path: printable(path.slice(0, 200)) });
}

export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(english, code);
}
