import { describe, expect, test } from 'vitest';
import { fillTemplate } from './fill-template.ts';

describe('fillTemplate', () => {
  test('puts each value in the place of its name, as often as it stands there', () => {
    expect(fillTemplate('{yours} = {probe.x} + {probe.x}', { yours: '4', 'probe.x': '2' })).toBe(
      '4 = 2 + 2',
    );
  });

  test('leaves braces that hold no name, as in a set or in code', () => {
    expect(fillTemplate('{1, 2} and { requiresGrad: true }', {})).toBe(
      '{1, 2} and { requiresGrad: true }',
    );
  });

  test('does not fill what a value brought along', () => {
    expect(fillTemplate('{a}', { a: '{b} $& $1', b: 'no' })).toBe('{b} $& $1');
  });

  test('names the placeholder that stands for nothing, and those that would', () => {
    expect(() => fillTemplate('{exspected}', { yours: '1', expected: '2' })).toThrow(
      'the template has {exspected}, which stands for nothing here; it may use {yours}, {expected}',
    );
  });

  test('a name of Object.prototype stands for nothing', () => {
    expect(() => fillTemplate('{constructor}', {})).toThrow(TypeError);
  });
});
