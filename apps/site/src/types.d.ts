declare module '@exercise-data/engine-types.json' {
  const files: Record<string, string>;
  export default files;
}

declare module '@exercise-data/*.json' {
  const exercise: import('../plugins/exercises/course.ts').ExerciseSource;
  export default exercise;
}

declare module '@exercises/*.md' {
  const Markdown: import('react').ComponentType<{ components?: object }>;
  export default Markdown;
}

declare module '@derivatives/examples.json' {
  /** By the id of the row. */
  const examples: Readonly<Record<string, string | undefined>>;
  export default examples;
}
