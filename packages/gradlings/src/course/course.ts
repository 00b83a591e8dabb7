/** The course as its folders tell it. Order comes from folder names, identity from the `id` in the front matter. */
export interface Course {
  /** The workspace: the folder that holds `exercises/` and, for authors, `solutions/`. */
  readonly root: string;
  readonly chapters: readonly Chapter[];
  /** Every exercise, in the order of the course. */
  readonly exercises: readonly Exercise[];
  /** Files in exercise folders that belong to nothing, from the root. `verify` complains about them. */
  readonly strays: readonly string[];
}

export interface Chapter {
  /** `1` for `01-scalars`. */
  readonly number: string;
  readonly title: string;
  /** What the chapter is about, in Markdown. */
  readonly introduction: string;
  /** The folder's name: `01-scalars`. */
  readonly name: string;
  readonly exercises: readonly Exercise[];
}

export interface Exercise {
  /** Stable and opaque: `scalar-first-grad`. Progress is kept under it. */
  readonly id: string;
  /** The chapter's number and the exercise's: `1.3`. */
  readonly number: string;
  readonly title: string;
  readonly chapter: string;
  /** From the folder of all exercises: `01-scalars/03-first-grad`. */
  readonly path: string;
  /** The exercise's folder, absolute. */
  readonly folder: string;
  /** What the learner edits: `first-grad.ts`, in `folder`. */
  readonly file: string;
  /** `first-grad.test.ts`, in `folder`. */
  readonly testFile: string;
  /** Slug of the lesson page: `scalars/first-grad`. */
  readonly lesson: string;
  readonly minutes: number;
  /** What to do, in Markdown. */
  readonly instructions: string;
  /** A ladder, from a pointer to the idea up to a partly filled line. */
  readonly hints: readonly Hint[];
  /** Absolute; absent in a workspace without solutions. */
  readonly solutionFile?: string;
  /** Submissions that must fail with exactly their misconception. */
  readonly wrong: readonly WrongSubmission[];
}

export interface Hint {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

export interface WrongSubmission {
  readonly misconception: string;
  /** Absolute. */
  readonly file: string;
}
