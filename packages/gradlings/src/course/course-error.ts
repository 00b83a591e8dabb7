/** One thing to mend in the course's folders: where, what is wrong, and what to write instead. */
export interface CourseProblem {
  /** From the workspace's root, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** The course cannot be read. Lists everything found, so that it is mended in one go. */
export class CourseError extends Error {
  override readonly name = 'CourseError';
  readonly problems: readonly CourseProblem[];

  constructor(problems: readonly CourseProblem[]) {
    super(problems.map(({ file, text }) => `${file}: ${text}`).join('\n'));
    this.problems = problems;
  }
}
