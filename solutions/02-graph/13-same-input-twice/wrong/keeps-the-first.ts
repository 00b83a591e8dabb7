/** One use of a value by an operation, with the slope of the operation in that place. */
export type Use = readonly [input: Value, local: number];

/** Every input with the local slope of all its uses. */
export function collectSlopes(uses: readonly Use[]): Map<Value, number> {
  const slopes = new Map<Value, number>();
  for (const [input, local] of uses) slopes.set(input, slopes.get(input) ?? local);
  return slopes;
}

/** A number that remembers what it was computed from. */
export class Value {
  readonly data: number;
  readonly slopes: ReadonlyMap<Value, number>;
  grad = 0;

  constructor(data: number, uses: readonly Use[] = []) {
    this.data = data;
    this.slopes = collectSlopes(uses);
  }

  /** this · (other + s) */
  mulShifted(other: Value, s: number): Value {
    return new Value(this.data * (other.data + s), [
      [this, other.data + s],
      [other, this.data],
    ]);
  }

  /** p · this + q · other */
  combine(p: number, q: number, other: Value): Value {
    return new Value(p * this.data + q * other.data, [
      [this, p],
      [other, q],
    ]);
  }

  /** Fills `grad` of every value that this one depends on. */
  backward(): void {
    this.grad = 1;
    for (const value of backwardOrder(this)) {
      for (const [input, local] of value.slopes) input.grad += value.grad * local;
    }
  }
}

/** Every value that `output` depends on: each once, and each before its inputs. */
export function backwardOrder(output: Value): Value[] {
  const seen = new Set([output]);
  const done: Value[] = [];
  const open = [{ value: output, inputs: [...output.slopes.keys()] }];
  while (open.length > 0) {
    const top = open.at(-1)!;
    const input = top.inputs.pop();
    if (input === undefined) {
      done.push(top.value);
      open.pop();
    } else if (!seen.has(input)) {
      seen.add(input);
      open.push({ value: input, inputs: [...input.slopes.keys()] });
    }
  }
  return done.reverse();
}
