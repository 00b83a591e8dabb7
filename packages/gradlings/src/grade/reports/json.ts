import type { GradeResult } from '../result.ts';

// JSON escapes the controls below U+0020 itself; these would act in a terminal as well, and stand only inside texts.
const unprintable = /[\u007f-\u009f\u2028\u2029]|(?!\n)\p{Cf}/gu;

/** The result itself, as indented JSON in which no character acts instead of being read. */
export function jsonReport(result: GradeResult): string {
  const text = JSON.stringify(result, null, 2);
  return `${text.replace(unprintable, escaped)}\n`;
}

const escaped = (character: string): string =>
  Array.from({ length: character.length }, (_, i) => {
    const unit = character.charCodeAt(i).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
