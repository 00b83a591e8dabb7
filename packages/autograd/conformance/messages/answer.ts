/** Our answer to a program of programs.txt, and how it is compared with PyTorch's. */
import { isTensor } from '../../src/tensor.ts';

export type Answer =
  /** A program that says the same. */
  | (() => unknown)
  /** The same error or value, on purpose without the warnings. */
  | { readonly same: () => unknown; readonly quiet: string }
  /** A program that on purpose says something else. */
  | { readonly differs: string; readonly run: () => unknown; readonly says: string }
  /** There is no such program here, and why. */
  | { readonly none: string };

/** A program as it was recorded, with what PyTorch says to it. */
export interface Row {
  readonly title: string;
  readonly python: string;
  /** What the last expression prints; absent for None. */
  readonly value?: string;
  readonly error?: string;
  readonly message?: string;
  readonly warnings?: readonly string[];
}

/** As Python prints it: arrays as tuples, numbers as they are. */
export function printed(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) {
    return `(${value.map(printed).join(', ')}${value.length === 1 ? ',' : ''})`;
  }
  if (value instanceof Listed) return `[${value.items.map(printed).join(', ')}]`;
  return isTensor(value) || typeof value !== 'string' ? String(value) : `'${value}'`;
}

/** A list in Python, where an array stands for a tuple. */
export class Listed {
  readonly items: readonly unknown[];

  constructor(items: readonly unknown[]) {
    this.items = items;
  }
}

/** Python prints whole floats with a point. */
export class Float {
  private readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  toString(): string {
    return Number.isInteger(this.value) ? `${this.value}.0` : String(this.value);
  }
}

/** A shape. */
export class Size {
  private readonly shape: readonly number[];

  constructor(shape: readonly number[]) {
    this.shape = shape;
  }

  toString(): string {
    return `torch.Size([${this.shape.join(', ')}])`;
  }
}
