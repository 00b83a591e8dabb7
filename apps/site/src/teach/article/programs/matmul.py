import torch

x = torch.tensor([1., 2.], requires_grad=True)
w = torch.tensor([[3., 4.], [5., 6.]])
a = 2
x = x.reshape(1, -1)
y = (a * x @ w).sum()
y.backward()
print(x.grad)
