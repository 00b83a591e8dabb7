import type { Plugin } from '@docusaurus/types';

/** Bundles the workspace packages from their TypeScript source, and TypeScript itself as it is. */
export default function engineSource(): Plugin {
  return {
    name: 'gradlings-engine-source',
    configureWebpack: () => ({
      resolve: { conditionNames: ['@gradlings/source', '...'] },
      // What it requires of Node it requires only on Node.
      module: { noParse: /[\\/]typescript[\\/]lib[\\/]typescript\.js$/ },
    }),
  };
}
