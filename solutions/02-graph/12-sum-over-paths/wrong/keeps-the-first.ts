/** A number that remembers what it was computed from. */
export class Value {
  readonly data: number;
  readonly inputs: readonly { readonly value: Value; readonly local: number }[];
  grad = 0;

  constructor(data: number, inputs: readonly { value: Value; local: number }[] = []) {
    this.data = data;
    this.inputs = inputs;
  }

  add(other: Value): Value {
    return new Value(this.data + other.data, [
      { value: this, local: 1 },
      { value: other, local: 1 },
    ]);
  }

  mul(other: Value): Value {
    return new Value(this.data * other.data, [
      { value: this, local: other.data },
      { value: other, local: this.data },
    ]);
  }

  /** Fills `grad` of every value that this one depends on. */
  backward(): void {
    this.grad = 1;
    for (const value of backwardOrder(this)) {
      for (const { value: input, local } of value.inputs) input.grad ||= value.grad * local;
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
