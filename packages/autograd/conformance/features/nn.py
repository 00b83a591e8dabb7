"""Modules, where their parameters begin, and how they are printed: src/nn/nn.test.ts. Every case begins with the seed 0."""

import torch
from torch import nn

from .recording import Recording

cases = Recording("nn")


def network():
    return nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1, bias=False))


def filled(fill, shape=(3, 5)):
    return fill(torch.empty(shape, dtype=torch.float64))




def load(change):
    net = network()
    state = net.state_dict()
    change(state)
    net.load_state_dict(state)


cases("a layer begins with these numbers")(lambda: [p.detach() for p in nn.Linear(2, 3, dtype=torch.float64).parameters()])
cases("a network is printed")(lambda: str(network()))
cases("a network in a network is printed")(lambda: str(nn.Sequential(network(), nn.Sequential(nn.ReLU(), nn.LeakyReLU(0.2)), nn.Softmax(dim=1))))
cases("its parameters have these names")(lambda: [name for name, _ in network().named_parameters()])
cases("its modules have these names")(lambda: [name for name, _ in network().named_modules()])
cases("a parameter is printed")(lambda: str(nn.Parameter(torch.tensor([1.0, 2.5]))))
init = nn.init
cases("uniform")(lambda: filled(lambda x: init.uniform_(x, -1, 2)))
cases("normal")(lambda: filled(lambda x: init.normal_(x, 1, 2)))
cases("xavier, uniform")(lambda: filled(lambda x: init.xavier_uniform_(x, gain=2)))
cases("xavier, normal")(lambda: filled(init.xavier_normal_))
cases("kaiming, uniform")(lambda: filled(init.kaiming_uniform_))
cases("kaiming, normal, backward")(lambda: filled(lambda x: init.kaiming_normal_(x, mode="fan_out", nonlinearity="relu")))
cases("kaiming of a kernel")(lambda: filled(lambda x: init.kaiming_uniform_(x, a=0.5), (2, 3, 4)))
cases("gains")(lambda: [init.calculate_gain(n) for n in ("linear", "sigmoid", "tanh", "relu", "leaky_relu", "selu")])
cases("a vector has no fans")(lambda: filled(init.xavier_uniform_, (3,)))
cases("a state with other names")(lambda: load(lambda s: (s.pop("0.weight"), s.update(other=torch.zeros(1)))))
cases("a state with another shape")(lambda: load(lambda s: s.update({"0.bias": torch.zeros(3)})))
