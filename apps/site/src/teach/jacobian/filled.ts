/** How an entry came to be known, by its key; what is missing is not known yet. */
export type Filled = Readonly<Record<string, 'predicted' | 'shown'>>;

/** Row and column as one word. */
export const keyOf = (i: number, j: number): string => `${i},${j}`;
