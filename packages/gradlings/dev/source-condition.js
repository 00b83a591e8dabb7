// The same as the hook in run-source.js, for Node 20: it runs on the loader's own thread.
export const resolve = (specifier, context, next) =>
  next(specifier, { ...context, conditions: ['@gradlings/source', ...context.conditions] });
