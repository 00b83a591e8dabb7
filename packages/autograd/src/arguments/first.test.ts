/** Every operation says so where its first argument is no tensor. */
import { describe, expect, test } from 'vitest';
import { functionOf, operations } from '../ops.ts';
import * as nn from '../nn.ts';
import { startsWithTensor } from '../define/check-call.ts';
import { messageOf, type Loose } from './testing/refuses.ts';

describe('refuses what is no tensor in the first place', () => {
  test('all operations do but these', () => {
    const others = operations.filter((one) => !startsWithTensor(one));
    expect(others.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "add",
        "sub",
        "mul",
        "div",
        "floorDivide",
        "remainder",
        "pow",
        "floatPower",
        "xlogy",
        "polygamma",
        "eq",
        "ne",
        "lt",
        "le",
        "gt",
        "ge",
        "bitwiseAnd",
        "bitwiseOr",
        "bitwiseXor",
        "einsum",
        "linalg.multiDot",
        "broadcastTensors",
        "atleast1d",
        "atleast2d",
        "atleast3d",
        "trilIndices",
        "triuIndices",
        "meshgrid",
        "cartesianProd",
        "cat",
        "stack",
        "concat",
        "hstack",
        "vstack",
        "dstack",
        "columnStack",
        "blockDiag",
      ]
    `);
  });

  test.each(operations.filter(startsWithTensor))('$name', (operation) => {
    const { samples } = operation;
    const [, ...others] = samples.at(-1)!;
    const fn: Loose = functionOf(operation);
    for (const [given, kind] of [
      [undefined, 'NoneType'],
      ['1', 'str'],
      [{}, 'dict'],
    ] as const) {
      expect(messageOf(() => fn(given, ...others))).toMatch(
        new RegExp(`\\(\\): argument '\\w+' \\(position \\d\\) must be Tensor, not ${kind}\n`),
      );
    }
  });

  const N: Loose = nn;
  test.each([
    ['ReLU', []],
    ['Linear', [2, 3]],
    ['Conv2d', [1, 1, 2]],
    ['BatchNorm1d', [2]],
    ['LayerNorm', [[2]]],
    ['Dropout', []],
    ['Flatten', []],
    ['MaxPool2d', [2]],
    ['MSELoss', []],
  ])('%s without an input', (name, args) => {
    const layer = new N[name](...args);
    expect(messageOf(() => layer.forward())).toMatch(
      /^\w+\(\): argument 'input' \(position 1\) must be Tensor, not NoneType\n/,
    );
  });
});
