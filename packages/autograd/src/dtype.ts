/** Kinds of numbers, how they are stored, and which kind comes of mixing two. */

export type DType = 'float32' | 'float64' | 'int32' | 'bool';
export type Data = Float32Array | Float64Array | Int32Array | Uint8Array;

const arrays = {
  float32: Float32Array,
  float64: Float64Array,
  int32: Int32Array,
  bool: Uint8Array,
} as const;

/** A zero-filled array for `size` numbers of a dtype. */
export function allocate(dtype: DType, size: number): Data {
  return new arrays[dtype](size);
}

export function isDType(value: unknown): value is DType {
  return typeof value === 'string' && Object.hasOwn(arrays, value);
}

export function isFloatingPoint(dtype: DType): boolean {
  return dtype === 'float32' || dtype === 'float64';
}

const rank: Record<DType, number> = { bool: 0, int32: 1, float32: 2, float64: 3 };

/** The smallest dtype that holds both. Source: `torch.promote_types` */
export function promoteTypes(a: DType, b: DType): DType {
  return rank[a] >= rank[b] ? a : b;
}

/** bool 0, whole numbers 1, floats 2: a 0-d tensor or a number changes the dtype only by raising the category. */
export function category(dtype: DType): number {
  return Math.min(rank[dtype], 2);
}

/** PyTorch's name of a dtype in messages: `Float`, `Double`, `Int`, `Bool`. */
export const scalarTypeName: Record<DType, string> = {
  float32: 'Float',
  float64: 'Double',
  int32: 'Int',
  bool: 'Bool',
};

/** PyTorch's name of a dtype in C++, which some messages use. */
export const cTypeName: Record<DType, string> = {
  float32: 'float',
  float64: 'double',
  int32: 'int',
  bool: 'bool',
};
