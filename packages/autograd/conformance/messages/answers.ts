/** Our answers to the programs of programs.txt, by title. */
import type { Answer } from './answer.ts';
import { functionAnswers } from './function-answers.ts';
import { functionalAnswers } from './functional-answers.ts';
import { gradientAnswers } from './gradient-answers.ts';
import { inPlaceAnswers } from './in-place-answers.ts';
import { shapeAnswers } from './shape-answers.ts';

export const answers: { readonly [title: string]: Answer } = {
  ...gradientAnswers,
  ...inPlaceAnswers,
  ...shapeAnswers,
  ...functionAnswers,
  ...functionalAnswers,
};
