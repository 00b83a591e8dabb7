/** What other tools may take from the command line: the shape of what it keeps and reports. */
export type { Progress, ExerciseProgress } from './progress/progress.ts';
export type { GradeResult, ExerciseResult, Flag } from './grade/result.ts';
