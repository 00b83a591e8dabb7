/** How many random programs are compared with PyTorch. */
export const COUNT = 5_000;
