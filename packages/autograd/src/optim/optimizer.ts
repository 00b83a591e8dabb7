/** What all optimisers share: the parameters, in groups with settings of their own, and what is remembered of each. */
import { fail } from '../errors.ts';
import { kindOf } from '../kind-of.ts';
import { enableGrad, noGrad } from '../grad-mode.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { warn } from '../warn-once.ts';

/** Parameters with settings of their own: what a group does not say is as for all. */
export type ParamGroup<Settings> = Partial<Settings> & { readonly params: Iterable<Tensor> };

/** The tensors to change, all with the same settings; or groups of them, each with its own. */
export type Params<Settings> = Iterable<Tensor> | Iterable<ParamGroup<Settings>>;

/** A group with every setting. */
export type WholeGroup<Settings> = Settings & { params: Tensor[] };

/** Computes the loss anew and its gradients; an optimiser may call it several times in a step. */
export type Closure = () => Tensor;

/**
 * What all optimisers share: groups of parameters, what is remembered of each, and `zeroGrad`.
 *
 * Source: `torch.optim.Optimizer`
 */
export abstract class Optimizer<Settings extends object, State extends object> {
  readonly paramGroups: WholeGroup<Settings>[];
  /** What is remembered of each parameter, from its first step on. Source: `torch.optim.Optimizer.state` */
  readonly state = new Map<Tensor, State>();

  constructor(params: Params<Settings>, defaults: Settings) {
    const given = groupsOf<Settings>(params);
    this.paramGroups = given.map((group) => ({ ...defaults, ...group, params: [...group.params] }));
    const seen = new Set<Tensor>();
    for (const { params: list } of this.paramGroups) {
      list.forEach(checkParam);
      const own = new Set(list);
      if (own.size < list.length) {
        warn(
          'optimizer contains a parameter group with duplicate parameters; in future, this will cause an error; see github.com/pytorch/pytorch/issues/40967 for more information',
          'A parameter that is named twice is moved twice in a step.',
        );
      }
      if (list.some((param) => seen.has(param))) {
        throw fail(
          RangeError,
          'some parameters appear in more than one parameter group',
          'Each parameter is moved once in a step: name it in one group.',
        );
      }
      own.forEach((param) => seen.add(param));
    }
  }

  /** Clears the gradients: to null, or to zeros. Source: `torch.optim.Optimizer.zero_grad` */
  zeroGrad({ setToNone = true }: { readonly setToNone?: boolean } = {}): void {
    for (const { params } of this.paramGroups) {
      for (const param of params) {
        if (setToNone || param.grad === null) param.grad = null;
        else param.grad = param.grad.detach().zero_();
      }
    }
  }

  /**
   * Moves every parameter that has a gradient. With a closure, which computes the loss and its
   * gradients, that is called first, and its loss returned.
   *
   * Source: `torch.optim.Optimizer.step`
   */
  step(): null;
  step(closure: Closure): Tensor;
  step(closure?: Closure): Tensor | null;
  step(closure?: Closure): Tensor | null {
    const loss = closure === undefined ? null : enableGrad(closure);
    noGrad(() => {
      for (const group of this.paramGroups) {
        for (const param of group.params) {
          const { grad } = param;
          if (grad !== null) this.update(param, grad, group);
        }
      }
    });
    return loss;
  }

  /** Moves one parameter in place. Nothing is recorded meanwhile. */
  protected abstract update(param: Tensor, grad: Tensor, group: Settings): void;

  /** What is remembered of `param`, made when it is first asked for. */
  protected stateOf(param: Tensor, make: () => State): State {
    let state = this.state.get(param);
    if (state === undefined) this.state.set(param, (state = make()));
    return state;
  }
}

function groupsOf<Settings>(params: Params<Settings>): ParamGroup<Settings>[] {
  if (isTensor(params) || !isIterable(params)) {
    throw fail(
      TypeError,
      `params argument given to the optimizer should be an iterable of Tensors or dicts, but got ${isTensor(params) ? 'torch.FloatTensor' : typeof params}`,
      'Pass a list: new SGD([w, b], { lr: 0.1 }), or net.parameters().',
    );
  }
  const list = [...(params as Iterable<Tensor | ParamGroup<Settings>>)];
  if (list.length === 0) {
    throw fail(
      RangeError,
      'optimizer got an empty parameter list',
      'There is nothing to move: has the network layers, as fields of their own?',
    );
  }
  return isTensor(list[0]) || !isGroup(list[0])
    ? [{ params: list as Tensor[] } as unknown as ParamGroup<Settings>]
    : (list as ParamGroup<Settings>[]).map((group) => ({
        ...group,
        // One tensor stands for a list of one: read as a list, it would be that of its rows.
        params: isTensor(group.params) ? [group.params] : group.params,
      }));
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'params' in value;
}

function checkParam(param: unknown): void {
  if (!isTensor(param)) {
    throw fail(
      TypeError,
      `optimizer can only optimize Tensors, but one of the params is ${typeof param}`,
      'Parameters are tensors with { requiresGrad: true }.',
    );
  }
  if (!param.isLeaf && !param.retainsGrad) {
    throw fail(
      RangeError,
      "can't optimize a non-leaf Tensor",
      `This one was computed by ${param.gradFn!.name}, so the next pass computes it anew: pass the leaf that it comes from.`,
    );
  }
}

/** All settings: as told, and as in `defaults` where nothing is. */
export function wholeSettings<Settings extends object>(
  optimizer: string,
  defaults: Settings,
  told: Partial<Settings>,
): Settings {
  if (typeof told !== 'object' || told === null) {
    throw fail(
      TypeError,
      `${optimizer}.__init__(): the settings must be an object, not ${kindOf(told)}`,
      `Settings have names: new ${optimizer}(params, { lr: 0.1 }).`,
    );
  }
  const unknown = Object.keys(told).find((name) => !Object.hasOwn(defaults, name));
  if (unknown !== undefined) {
    throw fail(
      TypeError,
      `${optimizer}.__init__() got an unexpected keyword argument '${unknown}'`,
      `Its settings are ${Object.keys(defaults).join(', ')}.`,
    );
  }
  return { ...defaults, ...told };
}

/** Throws unless `value` is a number in the range that is said. */
export function checkSetting(name: string, value: number, fits: boolean, range: string): void {
  if (fits) return;
  throw fail(RangeError, `Invalid ${name}: ${value}`, `It is ${range}.`);
}
