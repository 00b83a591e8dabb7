/** A smooth line through points, which leaves and meets every one of them in the direction of the graph. */

export type XY = readonly [number, number];

const pixel = (value: number): string => String(Number(value.toFixed(1)) + 0);
const at = (x: number, y: number): string => `${pixel(x)},${pixel(y)}`;

export function flowPath([first, ...rest]: readonly XY[], direction: 'across' | 'down'): string {
  if (first === undefined) return '';
  let path = `M${at(...first)}`;
  let [x, y] = first;
  for (const [nextX, nextY] of rest) {
    const [middleX, middleY] = [(x + nextX) / 2, (y + nextY) / 2];
    path +=
      direction === 'across'
        ? `C${at(middleX, y)} ${at(middleX, nextY)} ${at(nextX, nextY)}`
        : `C${at(x, middleY)} ${at(nextX, middleY)} ${at(nextX, nextY)}`;
    [x, y] = [nextX, nextY];
  }
  return path;
}
