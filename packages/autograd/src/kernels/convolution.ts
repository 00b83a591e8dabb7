/**
 * Convolution of images, in its three forms: each of the images x, the weight w and the result y is
 * computed from the other two. Windows of the image are copied into the columns of a matrix; the rest
 * is a product of matrices for each group of channels.
 */
import type { Data } from '../dtype.ts';
import { gemm, type Matrix } from './gemm.ts';

export type Pair = readonly [rows: number, columns: number];

/** Where the windows lie in an image. */
export interface Windows {
  /** The size of the image, of a window, and how many windows there are. */
  readonly image: Pair;
  readonly window: Pair;
  readonly count: Pair;
  readonly stride: Pair;
  /** The zeros before the first row and column. */
  readonly padding: Pair;
  readonly dilation: Pair;
}

export interface Layout extends Windows {
  readonly samples: number;
  readonly groups: number;
  /** Channels of the image and of the result, over all groups. */
  readonly channels: number;
  readonly results: number;
}

/** An array of numbers that lie one after the other, from `offset`. */
export interface Block {
  readonly data: Data;
  readonly offset: number;
}

const area = ([rows, columns]: Pair): number => rows * columns;

/** For each element of a window and each window, its place in a plane of the image; −1 in the padding. */
export function placesOfWindows(w: Windows): Int32Array {
  const [windowRows, windowColumns] = w.window;
  const [rows, columns] = w.count;
  const places = new Int32Array(area(w.window) * area(w.count));
  let at = 0;
  for (let i = 0; i < windowRows; i++) {
    for (let j = 0; j < windowColumns; j++) {
      for (let p = 0; p < rows; p++) {
        const row = p * w.stride[0] - w.padding[0] + i * w.dilation[0];
        const isRow = row >= 0 && row < w.image[0];
        for (let q = 0; q < columns; q++, at++) {
          const column = q * w.stride[1] - w.padding[1] + j * w.dilation[1];
          const isInside = isRow && column >= 0 && column < w.image[1];
          places[at] = isInside ? row * w.image[1] + column : -1;
        }
      }
    }
  }
  return places;
}

/** The matrix of windows of some channels: a row for each channel and element of the window. */
export function readWindows(
  x: Block,
  channels: number,
  plane: number,
  places: Int32Array,
  out: Data,
): void {
  let at = 0;
  for (let c = 0; c < channels; c++) {
    const start = x.offset + c * plane;
    for (let k = 0; k < places.length; k++) {
      const place = places[k]!;
      out[at++] = place < 0 ? 0 : x.data[start + place]!;
    }
  }
}

/** The opposite: adds each element of the matrix to where it was read. */
export function addWindows(
  from: Data,
  channels: number,
  plane: number,
  places: Int32Array,
  out: Data,
  offset: number,
): void {
  let at = 0;
  for (let c = 0; c < channels; c++) {
    const start = offset + c * plane;
    for (let k = 0; k < places.length; k++) {
      const place = places[k]!;
      if (place >= 0) out[start + place]! += from[at]!;
      at++;
    }
  }
}

interface Sizes {
  /** Elements of a window over the channels of a group; results of a group; windows; a plane of the image. */
  readonly depth: number;
  readonly rows: number;
  readonly windows: number;
  readonly plane: number;
  readonly channels: number;
}

function sizesOf(l: Layout): Sizes {
  const channels = l.channels / l.groups;
  return {
    channels,
    depth: channels * area(l.window),
    rows: l.results / l.groups,
    windows: area(l.count),
    plane: area(l.image),
  };
}

const matrix = (data: Data, offset: number, columns: number): Matrix => ({
  data,
  offset,
  rowStep: columns,
  columnStep: 1,
});

const transposed = (data: Data, offset: number, columns: number): Matrix => ({
  data,
  offset,
  rowStep: 1,
  columnStep: columns,
});

/** y = w ∗ x plus the bias of each channel, sample by sample. */
export function convolve(l: Layout, x: Block, w: Block, bias: Data | null, y: Block): void {
  const { channels, depth, rows, windows, plane } = sizesOf(l);
  const places = placesOfWindows(l);
  const columns = new Float64Array(depth * windows);
  const product = new Float64Array(rows * windows);
  eachGroup(l, (n, group) => {
    const image = { data: x.data, offset: x.offset + (n * l.groups + group) * channels * plane };
    readWindows(image, channels, plane, places, columns);
    const weight = matrix(w.data, w.offset + group * rows * depth, depth);
    gemm(rows, windows, depth, weight, matrix(columns, 0, windows), product, 0);
    if (bias !== null) addBias(product, windows, bias, group * rows);
    y.data.set(product, y.offset + (n * l.groups + group) * rows * windows);
  });
}

/** x from y and w: every window gets back what it gave, plus the bias of each channel. */
export function convolveBack(l: Layout, y: Block, w: Block, bias: Data | null, x: Block): void {
  const { channels, depth, rows, windows, plane } = sizesOf(l);
  const places = placesOfWindows(l);
  const columns = new Float64Array(depth * windows);
  const total = new Float64Array(channels * plane);
  eachGroup(l, (n, group) => {
    const weight = transposed(w.data, w.offset + group * rows * depth, depth);
    const start = y.offset + (n * l.groups + group) * rows * windows;
    gemm(depth, windows, rows, weight, matrix(y.data, start, windows), columns, 0);
    total.fill(0);
    addWindows(columns, channels, plane, places, total, 0);
    if (bias !== null) addBias(total, plane, bias, group * channels);
    x.data.set(total, x.offset + (n * l.groups + group) * channels * plane);
  });
}

/** w from x and y: the product of every window with what it gave, over all samples. */
export function convolveWeight(l: Layout, x: Block, y: Block, w: Block): void {
  const { channels, depth, rows, windows, plane } = sizesOf(l);
  const places = placesOfWindows(l);
  const columns = new Float64Array(depth * windows);
  const product = new Float64Array(rows * depth);
  const total = new Float64Array(l.groups * rows * depth);
  eachGroup(l, (n, group) => {
    const image = { data: x.data, offset: x.offset + (n * l.groups + group) * channels * plane };
    readWindows(image, channels, plane, places, columns);
    const start = y.offset + (n * l.groups + group) * rows * windows;
    const result = matrix(y.data, start, windows);
    gemm(rows, depth, windows, result, transposed(columns, 0, windows), product, 0);
    const at = group * rows * depth;
    for (let i = 0; i < product.length; i++) total[at + i]! += product[i]!;
  });
  w.data.set(total, w.offset);
}

/** Adds to each channel of `length` numbers its own bias. */
function addBias(to: Float64Array, length: number, bias: Data, first: number): void {
  for (let at = 0, channel = first; at < to.length; channel++) {
    for (const end = at + length; at < end; at++) to[at]! += bias[channel]!;
  }
}

function eachGroup(l: Layout, run: (sample: number, group: number) => void): void {
  for (let n = 0; n < l.samples; n++) for (let group = 0; group < l.groups; group++) run(n, group);
}
