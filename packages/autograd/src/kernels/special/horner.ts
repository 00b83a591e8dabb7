/** The polynomial with these coefficients, the constant first: c₀ + x (c₁ + x (c₂ + …)). */
export function horner(x: number, coefficients: readonly number[]): number {
  let y = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) y = y * x + coefficients[i]!;
  return y;
}
