"""The tasks on PyTorch with one thread. Reads "TASK RUNS" from each line, answers "MILLISECONDS NUMBER" for one run."""

import sys
import time

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
RATE = 0.001


def numbers(n, k):
    return [((7 * i + 3 * k) % 11 - 5) / 8 for i in range(n)]


def leaf(shape, k):
    n = torch.Size(shape).numel()
    return torch.tensor(numbers(n, k)).reshape(shape).requires_grad_()


def constant(shape, k):
    return leaf(shape, k).detach()


def first():
    x = torch.tensor(2.0, requires_grad=True)
    z = torch.tensor(3.0, requires_grad=True)
    (2 * x**2 + 3 * z).backward()
    return x.grad.item()


def matrix():
    x = torch.tensor([[1.0, 2.0]], requires_grad=True)
    w = torch.tensor([[3.0, 4.0], [5.0, 6.0]], requires_grad=True)
    (2 * (x @ w)).sum().backward()
    return x.grad[0, 0].item()


def select():
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    (x**2)[1].backward()
    return x.grad[1].item()


def chain(operations):
    def run():
        x = torch.tensor(1.0, requires_grad=True)
        y = x
        for _ in range(operations // 2):
            y = y * 1.0001 + 0.001
        y.backward()
        return x.grad.item()

    return run


def network(layers, batch, activation, loss):
    x = constant((batch, layers[0][0]), 1)
    start = [(constant(shape, k), constant((shape[1],), k)) for k, shape in enumerate(layers)]

    def run():
        parameters = [(w.clone().requires_grad_(), b.clone().requires_grad_()) for w, b in start]
        h = x
        for i, (w, b) in enumerate(parameters):
            h = h @ w + b
            if i < len(parameters) - 1:
                h = activation(h)
        loss(h).backward()
        with torch.no_grad():
            for pair in parameters:
                for p in pair:
                    p -= RATE * p.grad
        return parameters[0][1][0].item()

    return run


def product(n):
    a, b = leaf((n, n), 1), leaf((n, n), 2)

    def run():
        a.grad = b.grad = None
        (a @ b).sum().backward()
        return a.grad[0, 0].item()

    return run


def cleared(leaves, program):
    def run():
        for x in leaves:
            x.grad = None
        program().backward()
        return leaves[0].grad.reshape(-1)[1].item()

    return run


wide, point, curved = constant((100, 100), 1), constant((100,), 2), constant((50,), 3)
x, y = leaf((1000, 1000), 1), leaf((1000, 1000), 2)
row, column = leaf((1000,), 3), leaf((1000, 1), 4)
logits, classes = leaf((128, 1000), 5), torch.arange(128)
tasks = {
    "first": first,
    "matrix": matrix,
    "select": select,
    "chain-1000": chain(1_000),
    "chain-100000": chain(100_000),
    "mlp-small": network([(2, 16), (16, 16), (16, 1)], 32, torch.tanh, lambda y: ((y - 0.5) ** 2).mean()),
    "jacobian-100": lambda: torch.autograd.functional.jacobian(lambda x: torch.tanh(wide @ x), point)[0, 1].item(),
    "hessian-50": lambda: torch.autograd.functional.hessian(
        lambda x: (torch.sin(x) ** 2).sum() * x.sum(), curved
    )[0, 1].item(),
    "mlp-large": network(
        [(784, 128), (128, 10)], 64, torch.relu, lambda y: F.cross_entropy(y, torch.arange(64) % 10)
    ),
    "matmul-64": product(64),
    "matmul-256": product(256),
    "matmul-1024": product(1024),
    "elementwise": cleared([x, y], lambda: (x * y + 1).sum()),
    "broadcast": cleared([x, row, column], lambda: ((x + row) * column).sum()),
    "reduction": cleared([x], lambda: (x**2).mean(1).sum()),
    "cross-entropy": cleared([logits], lambda: F.cross_entropy(logits, classes)),
}

for line in sys.stdin:
    task, runs = line.split()
    start = time.perf_counter()
    for _ in range(int(runs)):
        number = tasks[task]()
    print((time.perf_counter() - start) / int(runs) * 1e3, number, flush=True)
