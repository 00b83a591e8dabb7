/** What the editor asks the TypeScript worker, and what it answers. Positions are offsets in `text`. */
export interface Question {
  readonly id: number;
  readonly ask: 'problems' | 'hover' | 'completions';
  /** The virtual file: `/course/first-grad.ts`. */
  readonly path: string;
  readonly text: string;
  readonly position: number;
}

export interface Problem {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

export interface Hover {
  readonly from: number;
  readonly to: number;
  readonly signature: string;
  readonly documentation: string;
}

export interface Completion {
  readonly label: string;
  readonly kind: 'function' | 'class' | 'keyword' | 'property' | 'variable';
  readonly rank: number;
}

export interface Answers {
  readonly problems: readonly Problem[];
  readonly hover: Hover | null;
  readonly completions: readonly Completion[];
}

export interface Answer {
  readonly id: number;
  readonly answer: Answers[Question['ask']];
}
