/** What runs beside a learner's code, and what its answers travel in. */
export { runCheck } from './run-check.ts';
export { inProcess } from './in-process.ts';
export { graphDuring, whileWatching } from './graph-during.ts';
export { locateIn, type Locate } from './locate.ts';
export { toPlain, type Copied } from './plain/to-plain.ts';
export { fromPlain } from './plain/from-plain.ts';
export { isPlainRecord, isPlainTensor } from './plain/is-plain-tensor.ts';
export { encode } from './plain/encode.ts';
export { decode, DecodeError } from './plain/decode.ts';
export { decodeOutcome, encodeOutcome } from './plain/outcome.ts';
