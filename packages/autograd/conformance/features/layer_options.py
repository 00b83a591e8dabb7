"""What options of layers change and refuse: src/ops/layers/options.test.ts. Every case begins with the seed 0."""

import torch
import torch.nn.functional as F

from .recording import Recording, leaf, t

cases = Recording("layer_options")
o = torch.ones


def i(*rows):
    return torch.tensor(rows)


def shortened(weight, read, **options):
    before = weight._version
    y = F.embedding(read, weight, **options)
    return [weight.detach(), y.detach(), weight._version - before]




def by_frequency(read, **options):
    weight = leaf(rows)
    y = F.embedding(read, weight, scale_grad_by_freq=True, **options)
    y.mul(torch.arange(1.0, y.numel() + 1, dtype=torch.float64).reshape(y.shape)).sum().backward()
    return [y.detach(), weight.grad]


rows = [[3, 4], [0.5, 0.25], [-2, 1.5]]
cases("embedding: long rows that are read are shortened")(lambda: shortened(leaf(rows), i(0, 1, 0), max_norm=1.0))
cases("embedding: measured by another norm")(lambda: shortened(leaf(rows), i(2, 0), max_norm=1.5, norm_type=1.0))
cases("embedding: measured by the largest")(lambda: shortened(leaf(rows), i(2), max_norm=0.5, norm_type=float("inf")))
cases("embedding: short enough")(lambda: shortened(leaf(rows), i(1), max_norm=1.0))
cases("embedding: no row is read")(lambda: shortened(leaf(rows), torch.zeros(0, dtype=torch.int64), max_norm=1.0))
cases("embedding: the padding is shortened too")(lambda: shortened(leaf(rows), i(0), max_norm=1.0, padding_idx=0))
cases("embedding: of whole numbers")(lambda: shortened(torch.tensor([[1, 2]], dtype=torch.int32), i(0), max_norm=1.0))
cases("embedding: gradients by frequency")(lambda: by_frequency(i(0, 2, 0, 0)))
cases("embedding: gradients by frequency, with a padding")(lambda: by_frequency(i([0, 2], [0, 1]), padding_idx=1))
cases("embedding: gradients by frequency of nothing")(lambda: by_frequency(torch.zeros(0, dtype=torch.int64)))
cases("embedding: a row past the last, to be measured")(lambda: F.embedding(i(3), leaf(rows), max_norm=1.0))
cases("embedding: a row past the last")(lambda: F.embedding(i(3), leaf(rows)))
cases("embedding: a row before the first, to be measured")(lambda: F.embedding(i(-1), leaf(rows), max_norm=1.0))

attention = F.scaled_dot_product_attention
q, two, three = o(2, 4, 3, 5), o(2, 2, 6, 5), o(2, 3, 6, 5)
cases("attention: heads that are not shared")(lambda: attention(q, two, two))
cases("attention: heads that cannot be shared evenly")(lambda: attention(q, three, three, enable_gqa=True))
cases("attention: no heads")(lambda: attention(q[0, 0], two[0, 0], two[0, 0], enable_gqa=True))

line, image = o(1, 1, 3), o(1, 1, 3, 4)
resize = F.interpolate
cases("interpolate: corners of whole elements")(lambda: resize(line, size=5, mode="nearest-exact", align_corners=True))
cases("interpolate: corners of areas")(lambda: resize(image, size=5, mode="area", align_corners=False))
cases("interpolate: antialias of whole elements")(lambda: resize(image, size=5, antialias=True))
cases("interpolate: antialias of signals")(lambda: resize(line, size=5, mode="linear", antialias=True))
cases("interpolate: an image for a line")(lambda: resize(image, size=5, mode="linear"))
cases("interpolate: a line for an image")(lambda: resize(line, size=5, mode="bilinear"))
cases("interpolate: a line for a curved image")(lambda: resize(line, size=5, mode="bicubic"))
cases("interpolate: a matrix")(lambda: resize(o(3, 3), size=5))
cases("interpolate: an unknown mode")(lambda: resize(image, size=5, mode="cubic"))
cases("interpolate: a size and a factor")(lambda: resize(line, size=5, scale_factor=2))
cases("interpolate: neither")(lambda: resize(line))
cases("interpolate: a size too many")(lambda: resize(line, size=[5, 2]))
cases("interpolate: a factor too many")(lambda: resize(line, scale_factor=[1.5, 2]))
cases("interpolate: a factor for a size")(lambda: resize(line, size=5, recompute_scale_factor=True))
cases("interpolate: a signal of nothing")(lambda: resize(line, scale_factor=0.1))
cases("interpolate: an image of nothing")(lambda: resize(image, size=[0, 2], mode="bicubic"))
cases("interpolate: an area of nothing")(lambda: resize(image, size=[0, 2], mode="area"))
scores = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
cases("nllLoss: the class of a vector in a vector")(lambda: [F.nll_loss(scores, i(0), reduction=r) for r in ("mean", "sum", "none")])
cases("crossEntropy: the class of a vector in a vector")(lambda: [F.cross_entropy(scores, i(0), reduction=r) for r in ("mean", "sum", "none")])
cases("crossEntropy: two classes of a vector")(lambda: F.cross_entropy(scores, i(0, 1)))
cases("crossEntropy: the class of a vector in a vector, smoothed")(lambda: F.cross_entropy(scores, i(0), label_smoothing=0.1))
