const DOCUMENTATION = 'https://docs.pytorch.org/docs/stable';

/** Functions of the module `torch` whose page goes by another name. */
const elsewhere: Readonly<Record<string, string>> = {
  'torch.relu': 'torch.nn.functional.relu',
  'torch.softmax': 'torch.nn.functional.softmax',
  'torch.log_softmax': 'torch.nn.functional.log_softmax',
  'torch.clamp_min': 'torch.clamp',
  'torch.clamp_max': 'torch.clamp',
  'torch.masked_fill': 'torch.Tensor.masked_fill',
  'torch.masked_scatter': 'torch.Tensor.masked_scatter',
  'torch.index_fill': 'torch.Tensor.index_fill',
  'torch.index_put': 'torch.Tensor.index_put',
  'torch.put': 'torch.Tensor.put',
};

/** Where PyTorch documents the function of this name. */
export function pytorchPage(torch: string): string {
  if (torch === 'torch.Tensor.__getitem__') {
    return `${DOCUMENTATION}/torch.html#indexing-slicing-joining-mutating-ops`;
  }
  return `${DOCUMENTATION}/generated/${elsewhere[torch] ?? torch}.html`;
}
