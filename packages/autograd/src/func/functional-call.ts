/** Calling a network with other parameters than its own: as a function of them. */
import { fail } from '../errors.ts';
import { isTensor, type Tensor } from '../tensor.ts';

/** A network, of whatever make: it names its parameters, and holds them in fields. */
export interface Parametrised<A extends readonly unknown[] = readonly never[], Y = unknown> {
  namedParameters(): Iterable<readonly [name: string, parameter: Tensor]>;
  namedBuffers?(): Iterable<readonly [name: string, buffer: Tensor]>;
  forward(...inputs: A): Y;
}

export type ParameterDict = { readonly [name: string]: Tensor };

/**
 * What `module.forward` gives with `parameters` in the place of its own of the same names; the others
 * stay, and afterwards all are as before. So a network can be differentiated with respect to its
 * parameters, or mapped over several sets of them.
 *
 *     const loss = (p) => mseLoss(func.functionalCall(net, p, x), y);
 *     func.grad(loss)(Object.fromEntries(net.namedParameters()))
 *
 * Throws: with `strict`, Error for a name that is missing or not the module's.
 * Source: `torch.func.functional_call`
 */
export function functionalCall<A extends readonly unknown[], Y>(
  module: Parametrised<A, Y>,
  parameters: ParameterDict | readonly ParameterDict[],
  inputs: A | A[0],
  { strict = false }: { readonly strict?: boolean } = {},
): Y {
  const given: ParameterDict = Array.isArray(parameters)
    ? Object.assign({}, ...(parameters as readonly ParameterDict[]))
    : (parameters as ParameterDict);
  const own = new Map([...module.namedParameters(), ...(module.namedBuffers?.() ?? [])]);
  if (strict) checkNames(module, [...own.keys()], Object.keys(given));
  const places = placesOf(module);
  const replaced = [...own].flatMap(([name, before]) => {
    const after = given[name];
    return after === undefined ? [] : [{ name, before, after }];
  });
  for (const { name, before, after } of replaced) put(places, name, before, after);
  try {
    return module.forward(...((Array.isArray(inputs) ? inputs : [inputs]) as unknown as A));
  } finally {
    for (const { name, before } of replaced) put(places, name, before, before);
  }
}

type Fields = { [name: string]: unknown };
type Places = ReadonlyMap<Tensor, readonly (readonly [holder: Fields, field: string])[]>;

/** In which fields of the module, and of all that it holds, each tensor stands. */
function placesOf(module: object): Places {
  const places = new Map<Tensor, [Fields, string][]>();
  const seen = new Set<object>([module]);
  for (const holder of seen) {
    for (const [field, value] of Object.entries(holder)) {
      if (isTensor(value)) {
        const before = places.get(value) ?? [];
        places.set(value, [...before, [holder as Fields, field]]);
      } else if (typeof value === 'object' && value !== null) seen.add(value as object);
    }
  }
  return places;
}

function put(places: Places, name: string, own: Tensor, value: Tensor): void {
  const fields = places.get(own);
  if (fields === undefined) {
    throw fail(
      TypeError,
      `functional_call: the parameter '${name}' is in no field of the module`,
      'It has to be a field that can be assigned: not a private one (#weight), nor computed anew each time.',
    );
  }
  for (const [holder, field] of fields) holder[field] = value;
}

function checkNames(module: object, own: readonly string[], given: readonly string[]): void {
  const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
  const unexpected = given.filter((name) => !own.includes(name));
  const missing = own.filter((name) => !given.includes(name));
  if (unexpected.length + missing.length === 0) return;
  const problems = [
    ...(unexpected.length > 0 ? [`\n\tUnexpected key(s): ${quoted(unexpected)}.`] : []),
    ...(missing.length > 0 ? [`\n\tMissing key(s): ${quoted(missing)}.`] : []),
  ];
  throw fail(
    Error,
    `Error(s) in reparametrizing for ${module.constructor.name}:${problems.join('')}`,
    `The module has ${quoted(own)}. Without strict, what is missing stays its own.`,
  );
}
