/** What the site knows of the course, as data. The command line reads the same folders for itself. */

/** One line of the list; every page has it. */
export interface ExerciseSummary {
  readonly id: string;
  /** Chapter and exercise: `1.3`, `3.36b`. */
  readonly number: string;
  readonly title: string;
  readonly minutes: number;
  /** The lesson's slug: `scalars/first-grad`. */
  readonly lesson: string;
  /** Whether that lesson has been written. */
  readonly hasLesson: boolean;
}

export interface ChapterSummary {
  readonly number: string;
  readonly title: string;
  readonly exercises: readonly ExerciseSummary[];
}

/** Everything that an exercise's page needs beside its rendered instructions and hints. */
export interface ExerciseSource extends ExerciseSummary {
  /** The learner's file: `first-grad.ts`. */
  readonly file: string;
  /** From the root of the repository: `exercises/01-scalars/03-first-grad/first-grad.ts`. */
  readonly path: string;
  readonly stub: string;
  readonly solution: string;
  /** The test file, as JavaScript: `require` and `exports` are its free names. */
  readonly checks: string;
  /** What the test file imports from the learner's: `firstGrad`. */
  readonly imports: readonly string[];
  readonly hintCount: number;
}

/** An exercise as its folder has it. */
export interface ExerciseFolder extends Omit<ExerciseSource, 'hasLesson'> {
  readonly readme: string;
  readonly hints: string;
}

export interface ChapterFolder extends Omit<ChapterSummary, 'exercises'> {
  readonly readme: string;
  readonly exercises: readonly ExerciseFolder[];
}
