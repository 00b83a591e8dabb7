/** An answer that misses, and what the checker says to it; `example-verdict.test.ts` holds both to the course. */
export const exampleVerdict = {
  exercise: 'scalar-forward-difference',
  code: 'return (f(x + h, y + h) - f(x, y)) / h;',
  check: 'partialX moves x alone',
  says: 'You measured 23.6939. That is what comes out when x and y both take the step: a partial derivative moves x alone. Which input has to stay where it was in the first call of f?',
};
