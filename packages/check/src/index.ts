/** What a test file needs, and the words in which everything else speaks about checks and verdicts. */
export { check, collect } from './collect.ts';
export type { Check, CheckDefinition, Misconception } from './check.ts';
export { centralDifference } from './central-difference.ts';
export { seededRandom, type Random, type Range } from './random.ts';

export type { Plain, PlainTensor } from './plain.ts';
export type { Executor, Outcome } from './executor.ts';
export type { CheckStatus, CheckVerdict, Message, SourcePlace, Verdict } from './verdict.ts';

export { message, isMessageCode, type MessageCode } from './messages.ts';
export { nearest } from './nearest.ts';
export { missingExport, importedNames } from './imported-names.ts';
export { format, formatApart, formatProbe } from './format.ts';
export { renderCheck } from './render-check.ts';
