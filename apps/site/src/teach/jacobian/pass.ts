/** A pass that computes one row or one column of a Jacobian: which, by which calls, and of which shapes. */
import { oneHot } from '../functions/jacobian.ts';
import { short } from '../numbers/format-number.ts';

export interface Pass {
  readonly along: 'row' | 'column';
  /** Of the output whose row, or of the input whose column it is. */
  readonly index: number;
}

/** The lower index in y₁. */
export const sub = (index: number): string =>
  String(index).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!);

export interface Shapes {
  readonly outputs: number;
  readonly inputs: number;
}

/** The places that a pass fills, as pairs of row and column. */
export function placesOf({ along, index }: Pass, { outputs, inputs }: Shapes): [number, number][] {
  const count = along === 'row' ? inputs : outputs;
  return Array.from({ length: count }, (_, k) => (along === 'row' ? [index, k] : [k, index]));
}

/** The calls, and behind them what is known of their answer; null is not known yet. */
export function passCode(
  { along, index }: Pass,
  { outputs, inputs }: Shapes,
  answer: readonly (number | null)[],
): string {
  const known = `[${answer.map((entry) => (entry === null ? '?' : short(entry))).join(', ')}]`;
  if (along === 'row') {
    return [
      `// v picks y${sub(index)} and nothing else`,
      `y.backward(tensor([${oneHot(outputs, index).join(', ')}]));`,
      `x.grad // ${known}`,
    ].join('\n');
  }
  return [
    `// u moves x${sub(index)} and nothing else`,
    `const v = zeros([${outputs}], { requiresGrad: true });`,
    `const [g] = grad(y, x, { gradOutputs: v, createGraph: true });`,
    `grad(g, v, { gradOutputs: tensor([${oneHot(inputs, index).join(', ')}]) }) // ${known}`,
  ].join('\n');
}

/** What the pass asks, and why its shapes fit. */
export function passWords({ along, index }: Pass, { outputs, inputs }: Shapes): string {
  return along === 'row'
    ? `Row ${index} asks how y${sub(index)} moves with each input. One backward pass computes vᵀJ: v has the shape of y, [${outputs}], and x.grad the shape of x, [${inputs}].`
    : `Column ${index} asks how each output moves with x${sub(index)}. Ju is what a forward walk computes: u has the shape of x, [${inputs}], and the answer the shape of y, [${outputs}]. With backward passes alone it takes two: Jᵀv depends on v, and its derivative by v, taken with u, is Ju.`;
}
