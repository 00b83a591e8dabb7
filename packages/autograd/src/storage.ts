/**
 * The numbers behind a tensor. Several tensors (views) may look at one storage.
 * Small storages are cut one after the other from larger arrays: creating a typed array costs
 * ten times what the few numbers in it do.
 */
import { callSite, type CallSite } from './call-site.ts';
import { allocate, type Data, type DType } from './dtype.ts';
import { INFERENCE, isInferring } from './inference.ts';

export class Storage {
  /**
   * Grows with every in-place change; a saved tensor remembers the version at which it was saved.
   * (Inference mode counts no changes: skip it at first reading.)
   */
  version = isInferring() ? INFERENCE : 0;
  /** How many recorded operations (`node.ts`) hold these numbers for their derivatives. */
  holders = 0;
  /** For an error that names it: the line of the program where numbers that are held were last changed. */
  changedBy: CallSite | null = null;
  readonly dtype: DType;
  readonly data: Data;
  /** Where this storage begins in `data`. */
  readonly start: number;
  readonly size: number;

  constructor(dtype: DType, data: Data, start: number, size: number) {
    this.dtype = dtype;
    this.data = data;
    this.start = start;
    this.size = size;
  }

  /** To be called after every in-place change. */
  changed(): void {
    if (this.version === INFERENCE) return;
    this.version++;
    // Noting the place takes longer than most changes do.
    if (this.holders > 0) this.changedBy = callSite();
  }
}

const CHUNK = 1024;
const SMALL = 16;

interface Chunk {
  data: Data;
  used: number;
}

const chunks: Record<DType, Chunk> = {
  float32: { data: allocate('float32', 0), used: 0 },
  float64: { data: allocate('float64', 0), used: 0 },
  int32: { data: allocate('int32', 0), used: 0 },
  bool: { data: allocate('bool', 0), used: 0 },
};

/** A new, zero-filled storage. */
export function createStorage(dtype: DType, size: number): Storage {
  if (size > SMALL) return new Storage(dtype, allocate(dtype, size), 0, size);
  const chunk = chunks[dtype];
  if (chunk.used + size > chunk.data.length) {
    chunk.data = allocate(dtype, CHUNK);
    chunk.used = 0;
  }
  const start = chunk.used;
  chunk.used = start + size;
  return new Storage(dtype, chunk.data, start, size);
}
