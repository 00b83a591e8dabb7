declare module '@exercise-data/engine-types.json' {
  const files: Record<string, string>;
  export default files;
}
