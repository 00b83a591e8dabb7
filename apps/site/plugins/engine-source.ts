import type { Plugin } from '@docusaurus/types';

/** Bundles the workspace packages from their TypeScript source. */
export default function engineSource(): Plugin {
  return {
    name: 'gradlings-engine-source',
    configureWebpack: () => ({ resolve: { conditionNames: ['@gradlings/source', '...'] } }),
  };
}
