import { stripVTControlCharacters } from 'node:util';

/**
 * The text without anything that could command the terminal: what a learner's code prints or names a thing
 * may hold escape codes. Line ends and tabs (as two spaces) stay.
 */
export const printable = (text: string): string =>
  stripVTControlCharacters(text)
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', '  ')
    .replace(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
