import torch

x = torch.tensor(2., requires_grad=True)
z = torch.tensor(3., requires_grad=True)
y = 2 * x**2 + 3 * z
y.backward()
print(y)
print(y.item())
print(z.grad)
print(x.grad)
