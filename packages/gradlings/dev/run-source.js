// Lets Node import the repository's TypeScript. Packages find one another's source by the export condition.
import * as nodeModule from 'node:module';

const condition = '@gradlings/source';
if (nodeModule.registerHooks) {
  nodeModule.registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: [condition, ...context.conditions] }),
  });
} else {
  nodeModule.register('./source-condition.js', import.meta.url);
}
// Node 22.18 and newer read TypeScript themselves.
if (!process.features.typescript) (await import('tsx/esm/api')).register();
