export const tripel = (x: number): number => 3 * x;
