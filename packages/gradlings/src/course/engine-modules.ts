/** The modules that a learner's file and a test file may import besides files of their own. */
const engine: Readonly<Record<string, () => Promise<object>>> = {
  '@gradlings/autograd': () => import('@gradlings/autograd'),
  '@gradlings/autograd/functional': () => import('@gradlings/autograd/functional'),
  '@gradlings/autograd/linalg': () => import('@gradlings/autograd/linalg'),
  '@gradlings/autograd/nn': () => import('@gradlings/autograd/nn'),
  '@gradlings/autograd/optim': () => import('@gradlings/autograd/optim'),
};

export const engineSpecifiers: readonly string[] = Object.keys(engine);

/** One of the engine's modules, as this process has it. */
export async function engineModule(specifier: string): Promise<Readonly<Record<string, unknown>>> {
  const load = engine[specifier];
  if (load === undefined) throw new RangeError(`${specifier} is not a module of the engine`);
  return (await load()) as Record<string, unknown>;
}

/** What each of the engine's modules exports, by the module's name. */
export type EngineNames = Readonly<Record<string, readonly string[]>>;

/** What can be imported from the engine. */
export async function engineNames(): Promise<EngineNames> {
  const names = engineSpecifiers.map(
    async (specifier) => [specifier, Object.keys(await engineModule(specifier))] as const,
  );
  return Object.fromEntries(await Promise.all(names));
}
