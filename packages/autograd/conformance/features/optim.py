"""How parameters move: src/optim/optim.test.ts. Two parameters, a curved loss, ten steps of each optimiser."""

import torch

from .recording import Recording, leaf, t

cases = Recording("optim")


def loss_of(x, y):
    """Bent like Rosenbrock's valley, with a second parameter of another shape."""
    return (1 - x[0]) ** 2 + 5 * (x[1] - x[0] ** 2) ** 2 + (y * y).sum() + ((y[0] - x) ** 2).sum()


def walk(make, steps=10):
    x, y = leaf([-1.5, 0.5]), leaf([[0.25, -0.75], [1.5, 0.5]])
    optimizer = make([x, y])
    seen = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = loss_of(x, y)
        loss.backward()
        optimizer.step()
        seen += [loss.item(), x.detach().clone(), y.detach().clone()]
    return seen


def walk_with_closure(make, steps=4):
    x, y = leaf([-1.5, 0.5]), leaf([[0.25, -0.75], [1.5, 0.5]])
    optimizer = make([x, y])
    count = [0]

    def closure():
        count[0] += 1
        optimizer.zero_grad()
        loss = loss_of(x, y)
        loss.backward()
        return loss

    seen = []
    for _ in range(steps):
        loss = optimizer.step(closure)
        seen += [loss.item(), count[0], x.detach().clone(), y.detach().clone()]
    return seen


SGD, Adam, AdamW, LBFGS = torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW, torch.optim.LBFGS
settings = {
    "SGD": (SGD, dict(lr=0.02)),
    "SGD with momentum": (SGD, dict(lr=0.02, momentum=0.9)),
    "SGD with momentum and dampening": (SGD, dict(lr=0.02, momentum=0.9, dampening=0.5)),
    "SGD of Nesterov": (SGD, dict(lr=0.02, momentum=0.9, nesterov=True)),
    "SGD with weight decay": (SGD, dict(lr=0.02, weight_decay=0.1)),
    "SGD that climbs": (SGD, dict(lr=0.002, momentum=0.5, maximize=True)),
    "Adam": (Adam, dict(lr=0.1)),
    "Adam with other betas": (Adam, dict(lr=0.1, betas=(0.8, 0.95), eps=1e-3)),
    "Adam with weight decay": (Adam, dict(lr=0.1, weight_decay=0.1)),
    "Adam that remembers the largest": (Adam, dict(lr=0.1, amsgrad=True)),
    "Adam that climbs": (Adam, dict(lr=0.01, maximize=True)),
    "AdamW": (AdamW, dict(lr=0.1)),
    "AdamW with much decay": (AdamW, dict(lr=0.1, weight_decay=0.5, amsgrad=True)),
}
for name, (make, options) in settings.items():
    cases(name)(lambda make=make, options=options: walk(lambda params: make(params, **options)))

for name, options in {
    "LBFGS": dict(lr=0.1),
    "LBFGS with a line search": dict(line_search_fn="strong_wolfe"),
    "LBFGS with a short memory": dict(lr=0.5, history_size=2, max_iter=5),
    "LBFGS with a line search in one long step": dict(line_search_fn="strong_wolfe", max_iter=60),
    "LBFGS with a line search of few evaluations": dict(lr=10, line_search_fn="strong_wolfe", max_eval=3),
    "LBFGS with a line search that ends in the bracket": dict(lr=30, line_search_fn="strong_wolfe", max_eval=7),
    "LBFGS with a line search that looks for the bracket": dict(lr=1e-4, line_search_fn="strong_wolfe", max_eval=4),
    "LBFGS with one evaluation": dict(line_search_fn="strong_wolfe", max_eval=1),
    "LBFGS with few evaluations": dict(lr=0.1, max_eval=3),
}.items():
    cases(name)(lambda options=options: walk_with_closure(lambda params: LBFGS(params, **options)))


def too_long():
    x, count = leaf(3.0), [0]
    optimizer = LBFGS([x], lr=10, max_iter=1, line_search_fn="strong_wolfe")

    def closure():
        count[0] += 1
        optimizer.zero_grad()
        loss = x**4
        loss.backward()
        return loss

    optimizer.step(closure)
    return [count[0], x.detach()]


def undefined():
    """The root is nan where the first step leads."""
    x, count = leaf([0.5]), [0]
    optimizer = LBFGS([x], lr=4, max_iter=2, max_eval=6, line_search_fn="strong_wolfe")

    def closure():
        count[0] += 1
        optimizer.zero_grad()
        loss = (x * x.sqrt() + x).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return [count[0], x.detach()]


def named_twice():
    x = leaf([1.0])
    optimizer = SGD([x, x], lr=0.1)
    (x * 3).sum().backward()
    optimizer.step()
    return x.detach()


def groups():
    x, y = leaf([-1.5, 0.5]), leaf([[0.25, -0.75], [1.5, 0.5]])
    optimizer = SGD([{"params": [x]}, {"params": [y], "lr": 0.1}], lr=0.01)
    loss_of(x, y).backward()
    optimizer.step()
    return [x.detach(), y.detach()]


def without_gradient():
    x, y = leaf([1.0]), leaf([2.0])
    optimizer = Adam([x, y], lr=0.1)
    (x * 3).sum().backward()
    optimizer.step()
    return [x.detach(), y.detach(), len(optimizer.state)]


def cleared():
    x = leaf([1.0])
    optimizer = SGD([x], lr=0.1)
    (x * 3).sum().backward()
    optimizer.zero_grad(set_to_none=False)
    zeros = x.grad.clone()
    optimizer.zero_grad()
    return [zeros, x.grad is None]


cases("groups have settings of their own")(groups)
cases("what has no gradient stays")(without_gradient)
cases("gradients are cleared, to zeros or away")(cleared)
cases("LBFGS whose first step is too long, with no evaluation left")(too_long)
cases("LBFGS whose first step leads where the loss is nan")(undefined)
cases("a parameter twice in one list is moved twice")(named_twice)
cases("a parameter in two groups")(lambda: (lambda x: SGD([{"params": [x]}, {"params": [x]}], lr=0.1))(leaf([1.0])))
cases("no parameters")(lambda: SGD([], lr=0.1))
cases("a computed tensor")(lambda: SGD([leaf([1.0]) * 2], lr=0.1))
cases("a learning rate below 0")(lambda: SGD([leaf([1.0])], lr=-1))
cases("a beta of 1")(lambda: Adam([leaf([1.0])], betas=(1, 0.5)))
cases("Nesterov without momentum")(lambda: SGD([leaf([1.0])], lr=0.1, nesterov=True))


def another_search():
    x = leaf([1.0])
    optimizer = LBFGS([x], line_search_fn="wolfe")

    def closure():
        optimizer.zero_grad()
        loss = (x * x).sum()
        loss.backward()
        return loss

    return optimizer.step(closure)


cases("LBFGS with a line search of another name")(another_search)
