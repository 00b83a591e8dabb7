/** What is known of convolutions and poolings before the program runs; checked with the sources by `tsc`. */
import * as F from '../functional.ts';
import { type Tensor, zeros } from '../index.ts';

const images = zeros([2, 3, 8, 9]);
const signals = zeros([2, 3]);
const weight = zeros([4, 3, 3, 3]);
declare const anything: Tensor;
declare const n: number;

F.conv2d(images, zeros([4, 3, 3, 2]), zeros([4])) satisfies Tensor<[2, 4, 6, 8]>;
F.conv2d(images, weight, null, { stride: 2, padding: 1 }) satisfies Tensor<[2, 4, 4, 5]>;
const both = { stride: [2, 1], padding: [0, 1], dilation: [1, 2] } as const;
F.conv2d(images, weight, null, both) satisfies Tensor<[2, 4, 3, 7]>;
F.conv2d(zeros([3, 8, 9]), weight, null, { padding: 'same' }) satisfies Tensor<[4, 8, 9]>;
const photo = zeros([3, 224, 224]);
const halved = F.conv2d(photo, zeros([64, 3, 7, 7]), null, { padding: 3, stride: 2 });
halved satisfies Tensor<[64, 112, 112]>;
F.conv1d(signals, zeros([5, 2, 2]), null, { padding: 'valid' }) satisfies Tensor<[5, 2]>;
F.conv1d(signals, zeros([5, 2, 2]), null, { stride: n }) satisfies Tensor<[5, number]>;
F.conv2d(anything, weight) satisfies Tensor;
F.conv2d(images, anything) satisfies Tensor<[2, number, number, number]>;
// @ts-expect-error there are 8 places along the last dimension
F.conv2d(images, zeros([4, 3, 3, 2])) satisfies Tensor<[2, 4, 6, 9]>;

F.convTranspose2d(images, zeros([3, 1, 2, 2])) satisfies Tensor<[2, 1, 9, 10]>;
const cut = { stride: 2, padding: 1, outputPadding: [1, 0], groups: 3 } as const;
F.convTranspose2d(images, zeros([3, 2, 3, 2]), null, cut) satisfies Tensor<[2, 6, 16, 16]>;

F.maxPool2d(images, 2) satisfies Tensor<[2, 3, 4, 4]>;
F.maxPool2d(images, 2, { stride: 1 }) satisfies Tensor<[2, 3, 7, 8]>;
F.maxPool2d(images, [3, 2], { returnIndices: true }).indices satisfies Tensor<[2, 3, 2, 4]>;
F.maxPool2d(images, [3, 2], { ceilMode: true }) satisfies Tensor<[2, 3, number, number]>;
F.maxPool2d(anything, 2) satisfies Tensor;
F.avgPool1d(zeros([3, 9]), 3, { padding: 1 }) satisfies Tensor<[3, 3]>;
// The window is larger than the signal: the running program says so.
F.avgPool1d(signals, 5) satisfies Tensor<[2, number]>;
F.adaptiveAvgPool2d(images, 1) satisfies Tensor<[2, 3, 1, 1]>;
F.adaptiveAvgPool2d(images, [null, 5]) satisfies Tensor<[2, 3, 8, 5]>;
const found = F.adaptiveMaxPool1d(zeros([3, 9]), 4, { returnIndices: true });
found.values satisfies Tensor<[3, 4]>;

F.pad(images, [1, 2]) satisfies Tensor<[2, 3, 8, 12]>;
F.pad(signals, [0, 1, 2, 0], 'reflect') satisfies Tensor<[4, 4]>;
F.pad(signals, [-1, 0]) satisfies Tensor<[2, number]>;
declare const list: number[];
F.pad(signals, list) satisfies Tensor<[number, number]>;
F.interpolate(images, { size: [4, 5] }) satisfies Tensor<[2, 3, 4, 5]>;
F.interpolate(images, { scaleFactor: 2, mode: 'bilinear' }) satisfies Tensor<[2, 3, 16, 18]>;
F.interpolate(images, { scaleFactor: [1.5, 3] }) satisfies Tensor<[2, 3, number, 27]>;
F.unfold(images, [2, 3]) satisfies Tensor<[2, 18, 49]>;
F.unfold(images, 2, { stride: 2 }) satisfies Tensor<[2, 12, 16]>;
F.fold(zeros([2, 18, 49]), [8, 9], [2, 3]) satisfies Tensor<[2, 3, 8, 9]>;
F.pixelShuffle(zeros([1, 8, 3, 5]), 2) satisfies Tensor<[1, 2, 6, 10]>;
F.pixelUnshuffle(zeros([2, 6, 10]), 2) satisfies Tensor<[8, 3, 5]>;
