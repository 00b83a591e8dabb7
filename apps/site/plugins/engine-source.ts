import type { Plugin } from '@docusaurus/types';

/**
 * One file for all that is loaded late: each plot, player and judge would bring the engine again. The worker that
 * runs learners' code keeps its own copy, so that it starts with a single request.
 */
const engine = {
  name: 'engine',
  test: /[\\/]packages[\\/]autograd[\\/]src[\\/]/,
  chunks: ({ name }: { name?: string | null | undefined }) => name !== 'run',
  enforce: true,
  priority: 60,
};

/** Bundles the workspace packages from their TypeScript source, and TypeScript itself as it is. */
export default function engineSource(): Plugin {
  return {
    name: 'gradlings-engine-source',
    configureWebpack: (_, isServer) => ({
      resolve: { conditionNames: ['@gradlings/source', '...'] },
      // What it requires of Node it requires only on Node.
      module: { noParse: /[\\/]typescript[\\/]lib[\\/]typescript\.js$/ },
      ...(isServer ? {} : { optimization: { splitChunks: { cacheGroups: { engine } } } }),
    }),
  };
}
