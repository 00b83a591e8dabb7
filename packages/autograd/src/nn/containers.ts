/** Modules made of others. */
import { fail } from '../errors.ts';
import { kindOf, nameOfFunction } from '../kind-of.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';

/** A module that makes one tensor of another. */
export interface Layer extends Module {
  forward(input: Tensor): Tensor;
}

/** Several modules, one after the other. Source: `torch.nn.Sequential` */
export class Sequential extends Module {
  readonly layers: readonly Layer[];

  constructor(...layers: readonly Layer[]) {
    super();
    for (const layer of layers) checkModule(layer);
    this.layers = layers;
  }

  forward(input: Tensor): Tensor {
    return this.layers.reduce((x, layer) => layer.forward(x), input);
  }

  at(index: number): Layer {
    const layer = this.layers.at(index);
    if (layer !== undefined) return layer;
    throw fail(
      RangeError,
      `index ${index} is out of range`,
      `There are ${this.layers.length} layers.`,
    );
  }

  /** Its layers have numbers for names. */
  override namedChildren(): [name: string, module: Module][] {
    return this.layers.map((layer, i) => [String(i), layer]);
  }
}

/**
 * Modules in a list, of which the network that holds them says how they are called.
 *
 * Source: `torch.nn.ModuleList`
 */
export class ModuleList<M extends Module = Module> extends Module {
  private readonly modules_: M[];

  constructor(modules: Iterable<M> = []) {
    super();
    this.modules_ = [];
    this.extend(modules);
  }

  forward(): never {
    throw uncallable(this);
  }

  get length(): number {
    return this.modules_.length;
  }

  at(index: number): M {
    const module = this.modules_.at(index);
    if (module !== undefined) return module;
    throw fail(RangeError, `index ${index} is out of range`, `There are ${this.length} modules.`);
  }

  append(module: M): this {
    this.modules_.push(checkModule(module));
    return this;
  }

  extend(modules: Iterable<M>): this {
    for (const module of modules) this.append(module);
    return this;
  }

  [Symbol.iterator](): Iterator<M> {
    return this.modules_.values();
  }

  /** They have numbers for names. */
  override namedChildren(): [name: string, module: Module][] {
    return this.modules_.map((module, i) => [String(i), module]);
  }

  /** Neighbours that look alike are one line. */
  protected override printedChildren(): [name: string, text: string][] {
    const runs: { text: string; from: number; to: number }[] = [];
    for (const [i, module] of this.modules_.entries()) {
      const text = module.toString();
      const last = runs.at(-1);
      if (last?.text === text) last.to = i;
      else runs.push({ text, from: i, to: i });
    }
    return runs.map(({ text, from, to }) =>
      from === to ? [String(from), text] : [`${from}-${to}`, `${to - from + 1} x ${text}`],
    );
  }
}

/**
 * Modules by name, of which the network that holds them says how they are called.
 *
 * Throws: RangeError for a name with a dot, or none, which would make paths unclear.
 * Source: `torch.nn.ModuleDict`
 */
export class ModuleDict<M extends Module = Module> extends Module {
  // In the order of naming, which an object would not keep for names like '2' and '1'.
  private readonly entries_: [name: string, module: M][] = [];

  constructor(modules: { readonly [name: string]: M } = {}) {
    super();
    for (const [name, module] of Object.entries(modules)) this.set(name, module);
  }

  forward(): never {
    throw uncallable(this);
  }

  get size(): number {
    return this.entries_.length;
  }

  keys(): string[] {
    return this.entries_.map(([name]) => name);
  }

  has(name: string): boolean {
    return this.keys().includes(name);
  }

  get(name: string): M {
    const entry = this.entries_.find(([key]) => key === name);
    if (entry !== undefined) return entry[1];
    throw fail(RangeError, `'${name}'`, `There are ${this.keys().join(', ') || 'no modules'}.`);
  }

  set(name: string, module: M): this {
    checkModule(module);
    if (name === '' || name.includes('.')) {
      throw fail(
        RangeError,
        name === ''
          ? 'module name can\'t be empty string ""'
          : `module name can't contain ".", got: ${name}`,
        'Names are joined with dots to the paths of parameters.',
      );
    }
    const entry = this.entries_.find(([key]) => key === name);
    if (entry === undefined) this.entries_.push([name, module]);
    else entry[1] = module;
    return this;
  }

  override namedChildren(): [name: string, module: Module][] {
    return this.entries_;
  }
}

function checkModule<M>(module: M): M {
  if (module instanceof Module) return module;
  const isFunction = typeof module === 'function';
  throw fail(
    TypeError,
    `${isFunction ? nameOfFunction(module) : kindOf(module)} is not a Module subclass`,
    isFunction
      ? 'A function has no parameters to be found: use its module, as new ReLU() for relu, or call it in forward.'
      : 'The modules of a Sequential come one by one: new Sequential(a, b).',
  );
}

function uncallable(module: Module): Error {
  return fail(
    Error,
    `Module [${module.constructor.name}] is missing the required "forward" function`,
    'It only holds others: call those one by one.',
  );
}
