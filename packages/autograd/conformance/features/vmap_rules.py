"""What operations do inside vmap: in-place changes, what is like a batch, refusals: src/vmap/recorded.test.ts. Every case begins with the seed 0."""

import torch
import torch.nn.functional as F
from torch.func import grad, jacrev, vmap

from .recording import Recording, t

cases = Recording("vmap_rules")
D = {"dtype": torch.float64}


def filled(*shape):
    """Numbers that are all different, the same in both languages."""
    n = torch.Size(shape).numel()
    return (torch.arange(n, **D) * 0.37).sin().reshape(shape)


def i(*places):
    return torch.tensor(places)


x, v = filled(3, 2), filled(3)


def written(a, index, value):
    a = a.clone()
    a[index] = value
    return a


def read_and_written(a):
    a = a.clone()
    a[0:1] = a[1:2]
    return a


def outside():
    z = torch.zeros(2, **D)

    def write(w):
        z[0] = w
        return z

    return vmap(write)(v)


def like(w):
    z = torch.zeros_like(w)
    z[0] = w[1] * 2
    return z


def view_changed(a):
    b = a.clone()
    b[0].add_(5)
    return b


def argument_changed():
    y = x.clone()
    vmap(lambda a: written_itself(a))(y)
    return y


def written_itself(a):
    a[0] = 5.0
    return a


def looped(fn):
    return lambda *args: torch.stack([fn(*own) for own in zip(*args)])


cases("a number written")(lambda: vmap(lambda a: written(a, 0, 7.0))(x))
cases("a number of each sample written")(lambda: vmap(lambda a, w: written(a, 0, w))(x, v))
cases("written at a place of each sample")(lambda: vmap(lambda a, j, w: written(a, j, w))(x, i(0, 1, 0), v))
cases("a number written at a place of each sample")(lambda: vmap(lambda a, j: written(a, j, 9.0))(x, i(0, -1, 0)))
cases("written at places of each sample")(lambda: vmap(lambda a, j, w: written(a, j, w))(x, i([0, 1], [1, 0], [1, 1]), filled(3, 2)))
cases("written at rows of each sample")(lambda: vmap(lambda a, j, w: written(a, j, w))(filled(2, 3, 2), i([0, 2], [1, 0]), filled(2, 2)))
# PyTorch's own vmap differs from its loop in these two: it lays the values down transposed, and takes a place of each sample for a list.
cases("written at columns of each sample")(lambda: looped(lambda a, j, w: written(a, (slice(None), j), w))(filled(2, 2, 3), i([0, 2], [1, 0]), filled(2, 2, 2)))
cases("written at one list of places")(lambda: vmap(lambda a, w: written(a, [0, 1], w))(x, v))
cases("written from itself")(lambda: vmap(read_and_written)(x))
cases("written into what all samples share")(outside)
cases("written into what is like a sample")(lambda: vmap(like)(x))
cases("a view changed")(lambda: vmap(view_changed)(x))
cases("the argument changed")(argument_changed)
cases("gradients past what was written")(lambda: vmap(grad(lambda a, w: (written(a * a, 0, w) * a).sum(), argnums=(0, 1)))(x, v))
cases("gradients at places of each sample")(lambda: vmap(grad(lambda a, j: (a[j] ** 2).sum()), in_dims=(0, 0))(x, i([0, 0], [1, 0], [1, 1])))
cases("written into what all samples share, at places of each")(lambda: vmap(lambda j: written(torch.zeros(2, **D), j, 9.0))(i(0, 1, 0)))

boxes = filled(2, 3, 2, 4)
cases("read at a place of each sample")(lambda: vmap(lambda a, j: a[j])(x, i(0, 1, -1)))
cases("read at two places of each sample")(lambda: vmap(lambda a, j, k: a[j, :, k])(boxes, i(0, 2), i(3, 1)))
cases("read at lists of each sample")(lambda: vmap(lambda a, j: a[:, j])(boxes, i([0, 1, 1], [1, 0, 1])))
cases("read at lists that are no neighbours")(lambda: vmap(lambda a, j, k: a[j, :, k])(boxes, i([0, 2], [1, 1]), i([3, 1], [0, 0])))
cases("read at a list of each and one for all")(lambda: vmap(lambda a, j: a[j, [0, 1]])(boxes, i([0, 2], [1, 1])))
cases("read at a place of each beside a list")(lambda: looped(lambda a, j: a[j, :, [0, 2]])(boxes, i(0, 2)))
cases("read from what all samples share")(lambda: vmap(lambda j: x[j])(i(2, 0)))
cases("read at columns, inDims and outDims")(lambda: vmap(lambda a, j: a[:, j], in_dims=(2, 1), out_dims=1)(boxes[0], i([0, 1], [1, 0], [0, 0], [1, 1]).t().contiguous()))

image, kernel, bias = filled(2, 3, 5, 4), filled(4, 3, 2, 2), filled(4)
kernels, biases = filled(3, 4, 3, 2, 2), filled(3, 4)
images = filled(3, 2, 3, 5, 4)
cases("conv2d of images of each sample")(lambda: vmap(lambda a: F.conv2d(a, kernel, bias, padding=1))(images))
cases("conv2d of one image of each sample")(lambda: vmap(lambda a: F.conv2d(a, kernel, bias, stride=2))(image))
cases("conv2d with a weight of each sample")(lambda: vmap(lambda w, b: F.conv2d(image, w, b))(kernels, biases))
cases("conv2d with all of each sample, inDims and outDims")(lambda: vmap(lambda a, w, b: F.conv2d(a, w, b), in_dims=(1, 0, None), out_dims=1)(images.movedim(0, 1), kernels, bias))
cases("conv2d in groups with a weight of each sample")(lambda: vmap(lambda a, w: F.conv2d(a, w, groups=3))(images, filled(3, 3, 1, 2, 2)))
cases("conv2d with a bias of each sample")(lambda: vmap(lambda b: F.conv2d(image, kernel, b))(biases))
cases("conv1d with a weight of each sample")(lambda: vmap(lambda a, w: F.conv1d(a, w, dilation=2))(filled(2, 3, 6), filled(2, 4, 3, 2)))
cases("convTranspose2d with a weight of each sample")(lambda: vmap(lambda a, w: F.conv_transpose2d(a, w, stride=2))(filled(2, 2, 3, 2, 2), filled(2, 3, 2, 2, 2)))
cases("conv2d: the gradient of each sample")(lambda: vmap(grad(lambda w, a: (F.conv2d(a, w) ** 2).sum()), in_dims=(None, 0))(kernel, images))
cases("conv2d in vmap of vmap")(lambda: vmap(lambda a: vmap(lambda w: F.conv2d(a, w))(kernels[:2]))(images))
cases("conv2d: the Jacobian")(lambda: jacrev(lambda w, a: F.conv2d(a, w, stride=2), argnums=(0, 1))(filled(1, 2, 2, 2), filled(1, 2, 4, 3)))
cases("convTranspose1d: the Jacobian")(lambda: jacrev(lambda w, a: F.conv_transpose1d(a, w), argnums=(0, 1))(filled(2, 1, 2), filled(1, 2, 3)))
cases("maxPool2d: the Jacobian")(lambda: jacrev(lambda a: F.max_pool2d(a, 2))(filled(1, 4, 4)))
cases("avgPool2d: the Jacobian")(lambda: jacrev(lambda a: F.avg_pool2d(a, 2, padding=1))(filled(1, 3, 4)))
cases("unfold and fold: the Jacobian")(lambda: jacrev(lambda a: F.fold(F.unfold(a, 2) ** 2, (3, 3), 2))(filled(1, 1, 3, 3)))

mean, var = filled(3), filled(3).abs() + 0.5
cases("batchNorm measures each sample")(lambda: vmap(lambda a: F.batch_norm(a, None, None, training=True))(images))
cases("batchNorm by shared measures")(lambda: vmap(lambda a, w: F.batch_norm(a, mean, var, weight=w))(images, filled(3, 3)))
cases("batchNorm into shared measures")(lambda: vmap(lambda a: F.batch_norm(a, mean.clone(), var.clone(), training=True))(images))


def measured(a, m, s):
    y = F.batch_norm(a, m, s, training=True, momentum=0.25)
    return y, m, s


cases("batchNorm into measures of each sample")(lambda: vmap(measured)(images, filled(3, 3), filled(3, 3).abs() + 1))
cases("instanceNorm into shared measures")(lambda: vmap(lambda a: F.instance_norm(a, mean.clone(), var.clone()))(images))
cases("layerNorm with a weight of each sample")(lambda: vmap(lambda a, w: F.layer_norm(a, (4,), w, None))(image, filled(2, 4)))
cases("groupNorm, inDims and outDims")(lambda: vmap(lambda a, b: F.group_norm(a, 2, None, b), in_dims=(1, 0), out_dims=2)(filled(2, 3, 4, 2), filled(3, 4)))
cases("embedding with a weight of each sample")(lambda: vmap(lambda j, w: F.embedding(j, w, padding_idx=1))(i([0, 1], [2, 2]), filled(2, 3, 2)))
cases("embedding: the gradient of each sample")(lambda: vmap(grad(lambda w, j: (F.embedding(j, w, padding_idx=1) ** 2).sum()), in_dims=(None, 0))(filled(3, 2), i([0, 1], [2, 2])))
cases("embedding of short rows that all samples share")(lambda: vmap(lambda j: F.embedding(j, filled(3, 2), max_norm=0.5))(i(0, 1)))
cases("oneHot of as many classes as there are")(lambda: vmap(F.one_hot)(i([0, 1], [2, 0])))
cases("oneHot of three classes")(lambda: vmap(lambda j: F.one_hot(j, 3))(i([0, 1], [2, 0])))
cases("allclose")(lambda: vmap(lambda a: torch.allclose(a, a))(x))
cases("equal")(lambda: vmap(lambda a: torch.equal(a, a))(x))
