/** The rules of the course by name, in the order in which they are told. */
import { checksAreSound } from './rules/checks-are-sound.ts';
import { hintsAreALadder } from './rules/hints-are-a-ladder.ts';
import { lessonExists } from './rules/lesson-exists.ts';
import { linksAreSound } from './rules/links-are-sound.ts';
import { nothingLeftToWrite } from './rules/nothing-left-to-write.ts';
import { nothingStray } from './rules/nothing-stray.ts';
import { pointsArePositive } from './rules/points-are-positive.ts';
import { solutionPasses } from './rules/solution-passes.ts';
import { stubSaysWhatToDo } from './rules/stub-says-what-to-do.ts';
import { typesAreSound } from './rules/types-are-sound.ts';
import { wrongAnswersAreKept } from './rules/wrong-answers-are-kept.ts';
import { wrongAnswersAreRecognised } from './rules/wrong-answers-are-recognised.ts';
import type { CourseRule, Rule } from './subject.ts';

export const courseRules: Readonly<Record<string, CourseRule>> = {
  'nothing-stray': nothingStray,
  'types-are-sound': typesAreSound,
};

export const exerciseRules: Readonly<Record<string, Rule>> = {
  'points-are-positive': pointsArePositive,
  'stub-says-what-to-do': stubSaysWhatToDo,
  'solution-passes': solutionPasses,
  'wrong-answers-are-kept': wrongAnswersAreKept,
  'wrong-answers-are-recognised': wrongAnswersAreRecognised,
  'checks-are-sound': checksAreSound,
  'hints-are-a-ladder': hintsAreALadder,
  'lesson-exists': lessonExists,
  'links-are-sound': linksAreSound,
  'nothing-left-to-write': nothingLeftToWrite,
};
