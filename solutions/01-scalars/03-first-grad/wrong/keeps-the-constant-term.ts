export function firstGrad(x: number, z: number): number {
  return 4 * x + 3 * z;
}
