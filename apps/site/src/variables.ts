/** The letters that have a colour of their own, in formulas, plots, graphs and code. See css/tokens.css. */
export const variables = ['x', 'y', 'z', 'w', 'u', 'v'] as const;
