import { stripVTControlCharacters } from 'node:util';

/** Han, kana, Hangul, fullwidth forms and pictures take two columns. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
const unseen = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns a text takes in a terminal, colours not counted. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of stripVTControlCharacters(text))
    width += unseen.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** The text with spaces after it, so that it takes `width` columns. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));
