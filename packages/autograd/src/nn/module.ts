/** Networks: objects that hold parameters and other modules, and compute with them. */
import { fail } from '../errors.ts';
import { noGrad } from '../grad-mode.ts';
import { kindOf } from '../kind-of.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { Parameter } from './parameter.ts';

/** Parameters and buffers by their path, for example `layers.0.weight`. */
export type StateDict = Map<string, Tensor>;

/**
 * The base of all networks. What a field holds belongs to the module: parameters, other modules, and
 * lists of modules.
 *
 *     class Net extends Module {
 *       hidden = new Linear(2, 16);
 *       output = new Linear(16, 1);
 *       forward(x: Tensor) {
 *         return this.output.forward(this.hidden.forward(x).tanh());
 *       }
 *     }
 *
 * Source: `torch.nn.Module`
 */
export abstract class Module {
  /** Whether layers that differ between training and use, as dropout, train. */
  training = true;
  /** Fields that belong to the state though nothing is learnt in them, and their names in it. */
  private readonly buffers_ = new Map<string, string>();

  abstract forward(...inputs: never[]): unknown;

  /** The modules in its fields, by name. Source: `torch.nn.Module.named_children` */
  namedChildren(): [name: string, module: Module][] {
    return Object.entries(this).flatMap(([name, value]): [string, Module][] => {
      if (value instanceof Module) return [[name, value]];
      if (!Array.isArray(value)) return [];
      return value.flatMap((item: unknown, i): [string, Module][] =>
        item instanceof Module ? [[`${name}.${i}`, item]] : [],
      );
    });
  }

  children(): Module[] {
    return this.namedChildren().map(([, module]) => module);
  }

  /** Itself and all modules below it, each once, by path. Source: `torch.nn.Module.named_modules` */
  namedModules(): [path: string, module: Module][] {
    const found = new Map<Module, string>();
    const visit = (module: Module, path: string): void => {
      if (found.has(module)) return;
      found.set(module, path);
      for (const [name, child] of module.namedChildren()) visit(child, joined(path, name));
    };
    visit(this, '');
    return [...found].map(([module, path]) => [path, module]);
  }

  modules(): Module[] {
    return this.namedModules().map(([, module]) => module);
  }

  /** All parameters, each once, by path. Source: `torch.nn.Module.named_parameters` */
  namedParameters(): [path: string, parameter: Parameter][] {
    const found = new Map<Parameter, string>();
    for (const [path, module] of this.namedModules()) {
      for (const [name, value] of module.ownParameters()) {
        if (!found.has(value)) found.set(value, joined(path, name));
      }
    }
    return [...found].map(([parameter, path]) => [path, parameter]);
  }

  /** What an optimiser moves. Source: `torch.nn.Module.parameters` */
  parameters(): Parameter[] {
    return this.namedParameters().map(([, parameter]) => parameter);
  }

  private ownParameters(): [name: string, parameter: Parameter][] {
    return Object.entries(this).filter(
      (field): field is [string, Parameter] => field[1] instanceof Parameter,
    );
  }

  /**
   * Lets a field belong to the state, as running means do, under its own name or another one.
   * Source: `torch.nn.Module.register_buffer`
   */
  protected registerBuffer(field: string, name = field): void {
    this.buffers_.set(field, name);
  }

  private ownBuffers(): [name: string, buffer: Tensor][] {
    const fields = this as unknown as { readonly [name: string]: unknown };
    return [...this.buffers_].flatMap(([field, name]): [string, Tensor][] => {
      const value = fields[field];
      return isTensor(value) ? [[name, value]] : [];
    });
  }

  /** Source: `torch.nn.Module.named_buffers` */
  namedBuffers(): [path: string, buffer: Tensor][] {
    return this.namedModules().flatMap(([path, module]) =>
      module.ownBuffers().map(([name, x]): [string, Tensor] => [joined(path, name), x]),
    );
  }

  /**
   * Everything that training changes, sharing its numbers. What two modules share is there under both names.
   * Source: `torch.nn.Module.state_dict`
   */
  stateDict(): StateDict {
    const own = [...this.ownParameters(), ...this.ownBuffers()];
    const below = this.namedChildren().flatMap(([name, child]) =>
      [...child.stateDict()].map(([path, x]): [string, Tensor] => [joined(name, path), x]),
    );
    return new Map([...own.map(([name, x]): [string, Tensor] => [name, x.detach()]), ...below]);
  }

  /**
   * Copies a state, a map or an object of tensors by path, into the parameters and buffers.
   *
   * Throws: Error when a name is missing, unexpected, no tensor, or has another shape; TypeError for another kind of state.
   * Source: `torch.nn.Module.load_state_dict`
   */
  loadStateDict(
    state: Iterable<readonly [string, Tensor]> | { readonly [path: string]: Tensor },
  ): void {
    const given = mapOf(state);
    const own = this.stateDict();
    const quoted = (names: string[]): string => names.map((name) => `"${name}"`).join(', ');
    const missing = [...own.keys()].filter((name) => !given.has(name));
    const unexpected = [...given.keys()].filter((name) => !own.has(name));
    const problems = [
      ...(missing.length > 0 ? [`Missing key(s) in state_dict: ${quoted(missing)}. `] : []),
      ...(unexpected.length > 0
        ? [`Unexpected key(s) in state_dict: ${quoted(unexpected)}. `]
        : []),
      ...[...own].flatMap(([name, x]) => {
        const theirs = given.get(name);
        if (theirs !== undefined && !isTensor(theirs)) {
          return `While copying the parameter named "${name}", expected torch.Tensor or Tensor-like object from checkpoint but received <class '${kindOf(theirs)}'>`;
        }
        if (theirs === undefined || theirs.shape.join() === x.shape.join()) return [];
        return `size mismatch for ${name}: copying a param with shape torch.Size([${theirs.shape.join(', ')}]) from checkpoint, the shape in current model is torch.Size([${x.shape.join(', ')}]).`;
      }),
    ];
    if (problems.length > 0) {
      throw fail(
        Error,
        `Error(s) in loading state_dict for ${this.constructor.name}:\n\t${problems.join('\n\t')}`,
        'The state is that of another network: compare the names of its fields and the sizes of its layers. Nothing was changed.',
      );
    }
    noGrad(() => {
      for (const [name, x] of own) x.copy_(given.get(name)!);
    });
  }

  /** Clears the gradients of all parameters. Source: `torch.nn.Module.zero_grad` */
  zeroGrad({ setToNone = true }: { readonly setToNone?: boolean } = {}): void {
    for (const parameter of this.parameters()) {
      if (setToNone || parameter.grad === null) parameter.grad = null;
      else parameter.grad = parameter.grad.detach().zero_();
    }
  }

  /** Source: `torch.nn.Module.train` */
  train(on = true): this {
    for (const module of this.modules()) module.training = on;
    return this;
  }

  /** As in use, after training. Source: `torch.nn.Module.eval` */
  eval(): this {
    return this.train(false);
  }

  /** Whether its parameters are learnt. Source: `torch.nn.Module.requires_grad_` */
  requiresGrad_(on = true): this {
    for (const parameter of this.parameters()) parameter.requiresGrad_(on);
    return this;
  }

  /** Calls `fn` with every module below it, then with itself. Source: `torch.nn.Module.apply` */
  apply(fn: (module: Module) => void): this {
    for (const child of this.children()) child.apply(fn);
    fn(this);
    return this;
  }

  /** What stands between the brackets when it is printed. Source: `torch.nn.Module.extra_repr` */
  extraRepr(): string {
    return '';
  }

  /** As PyTorch prints it. */
  toString(): string {
    const extra = this.extraRepr();
    const lines = this.printedChildren().map(([name, text]) => `(${name}): ${text}`);
    const name = this.constructor.name;
    if (lines.length === 0) return `${name}(${extra})`;
    const all = extra === '' ? lines : [extra, ...lines];
    return `${name}(\n  ${all.join('\n').replaceAll('\n', '\n  ')}\n)`;
  }

  protected printedChildren(): [name: string, text: string][] {
    return this.namedChildren().map(([name, module]) => [name, module.toString()]);
  }
}

function mapOf(state: unknown): Map<string, Tensor> {
  const isObject = typeof state === 'object' && state !== null;
  const entries = isObject && !(Symbol.iterator in state) ? Object.entries(state) : state;
  const isDict =
    isObject && !isTensor(state) && !(Array.isArray(state) && !state.every(Array.isArray));
  if (isDict) return new Map(entries as Iterable<readonly [string, Tensor]>);
  throw fail(
    TypeError,
    `Expected state_dict to be dict-like, got <class '${kindOf(state)}'>.`,
    'Pass what net.stateDict() gave: net.loadStateDict(other.stateDict()).',
  );
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
