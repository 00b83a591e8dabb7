/** Tests of what comes of arguments of another kind, which only the types refuse. */
import { describe, expect, test } from 'vitest';
import { tensor } from '../../index.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- the compiler would refuse every one of these calls
export type Loose = any;

export type Case = readonly [call: string, run: () => unknown, message: string, advice: string];

/** The message with which it is refused; nothing where it is not. */
export function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

export const refuses = (title: string, cases: readonly Case[]): void => {
  describe(`refused: ${title}`, () => {
    test.each(cases)('%s', (_, run, message, advice) => {
      expect(messageOf(run)).toBe(`${message}\n${advice}`);
      // A size that is no number once shifted all small tensors that came after it.
      expect([tensor([1, 2]).toArray(), tensor([3]).toArray()]).toEqual([[1, 2], [3]]);
    });
  });
};
