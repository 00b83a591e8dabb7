import { variables } from '../variables.ts';

const letter = new RegExp(`(?<![A-Za-z])([${variables.join('')}])(?![A-Za-z])`);

/** The pieces of a text; every second one is the letter of a variable. */
export const splitAtVariables = (text: string): string[] => text.split(letter);
