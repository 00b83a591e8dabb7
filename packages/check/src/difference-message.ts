import type { Difference } from './compare.ts';
import { format, formatApart, formatProbe } from './format.ts';
import { message, placeInAnswer, words } from './messages.ts';
import type { Plain } from './plain.ts';
import { isPlainTensor } from './plain/is-plain-tensor.ts';
import type { Message } from './verdict.ts';

interface WrongAnswer {
  readonly probe: Plain;
  readonly finiteDifference?: Plain;
  readonly difference: Difference;
}

/** What is said of an answer in which no misconception was recognised: where it differs, the numbers, the input. */
export function differenceMessage({ probe, finiteDifference, difference }: WrongAnswer): Message {
  const [yours, expected] = formatApart(difference.yours, difference.expected);
  const values = {
    where: placeInAnswer(difference.path),
    yours,
    expected,
    probe: formatProbe(probe),
    finiteDifference: format(finiteDifference),
    ...aspects('your', difference.yours),
    ...aspects('expected', difference.expected),
  };
  const headline = message(`differs-${difference.kind}`, values);
  const sentences = [
    headline.text,
    ...(probe === undefined ? [] : [words('input-was', values)]),
    ...(finiteDifference === undefined ? [] : [words('finite-difference-was', values)]),
  ];
  return { ...headline, text: sentences.join(' ') };
}

function aspects(whose: 'your' | 'expected', value: Plain): Record<string, string> {
  return {
    [`${whose}Kind`]: kindOf(value),
    [`${whose}Length`]: Array.isArray(value) ? String(value.length) : '',
    [`${whose}Shape`]: isPlainTensor(value) ? format(value.shape) : '',
    [`${whose}Dtype`]: isPlainTensor(value) ? value.dtype : '',
  };
}

function kindOf(value: Plain): string {
  if (isPlainTensor(value)) return words('kind-tensor', { shape: format(value.shape) });
  if (Array.isArray(value)) return words('kind-array');
  if (value === null) return words('kind-null');
  switch (typeof value) {
    case 'number':
      return words('kind-number');
    case 'string':
      return words('kind-text');
    case 'boolean':
      return words('kind-boolean');
    case 'undefined':
      return words('kind-undefined');
    default:
      return words('kind-object');
  }
}
