/** A number that remembers what it was computed from. */
export class Value {
  readonly data: number;
  readonly inputs: readonly { readonly value: Value; readonly local: number }[];
  /** What all passes have added up; kept on leaves only. */
  grad = 0;

  constructor(data: number, inputs: readonly { value: Value; local: number }[] = []) {
    this.data = data;
    this.inputs = inputs;
  }

  get isLeaf(): boolean {
    return this.inputs.length === 0;
  }

  mul(other: Value): Value {
    return new Value(this.data * other.data, [
      { value: this, local: other.data },
      { value: other, local: this.data },
    ]);
  }

  add(other: Value): Value {
    return new Value(this.data + other.data, [
      { value: this, local: 1 },
      { value: other, local: 1 },
    ]);
  }

  /** Adds to `grad` of every leaf that this value depends on. */
  backward(): void {
    const flowing = new Map<Value, number>([[this, 1]]);
    for (const value of backwardOrder(this)) {
      const g = flowing.get(value) ?? 0;
      value.grad += g;
      for (const { value: input, local } of value.inputs) {
        flowing.set(input, (flowing.get(input) ?? 0) + g * local);
      }
    }
  }
}

/** Every value that `output` depends on: each once, and each before its inputs. */
export function backwardOrder(output: Value): Value[] {
  const seen = new Set([output]);
  const done: Value[] = [];
  const open = [{ value: output, at: 0 }];
  while (open.length > 0) {
    const top = open.at(-1)!;
    const input = top.value.inputs[top.at++]?.value;
    if (input === undefined) {
      done.push(top.value);
      open.pop();
    } else if (!seen.has(input)) {
      seen.add(input);
      open.push({ value: input, at: 0 });
    }
  }
  return done.reverse();
}
