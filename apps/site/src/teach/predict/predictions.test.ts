import { describe, expect, test } from 'vitest';
import { type Answer, compareAnswers } from '../numbers/parse-answer.ts';
import { diagnose } from './diagnose.ts';
import type { Prediction } from './prediction.ts';
import { type PredictionName, predictions } from './predictions.ts';

/** By hand. */
const expected: Record<PredictionName, Answer> = {
  'surface-partial-x': 2 * 2 * 3,
  'cube-central-half': 3 * 4 + 0.25,
  'polynomial-x': 4 * 2,
  'retained-u': 10 * 7,
  'abs-right': 1,
  'sqrt-slope-quarter': 1 / 4,
  'two-paths-a': 5 + 1,
  'square-twice': 6 + 6,
  'matmul-leaf-0': 2 * (3 + 4),
  'matmul-leaf-shape': [2],
  'squares-row-0': 2,
  'squares-weighted': [2 * 6, 0.5 * 10],
  'pair-jacobian': [
    [5, 2],
    [1, 3],
  ],
};

describe.each(Object.entries(predictions as Record<string, Prediction>))(
  '%s',
  (name, prediction) => {
    const { answer, mistakes } = prediction;

    test('has the answer that one finds by hand', () => {
      expect(compareAnswers(answer(), expected[name as PredictionName])).toBe('right');
      expect(diagnose(answer(), prediction).state).toBe('right');
    });

    test('tells each mistake from the answer and from the other mistakes', () => {
      for (const { value, says } of mistakes)
        expect(diagnose(value(), prediction)).toEqual({ state: 'wrong', says });
    });
  },
);
