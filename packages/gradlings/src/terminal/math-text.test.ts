import { expect, test } from 'vitest';
import { mathText } from './math-text.ts';

test.each([
  [String.raw`y = 2x^2 + 3z`, 'y = 2x² + 3z'],
  [String.raw`\frac{\partial y}{\partial x} = 4x`, '∂y/∂x = 4x'],
  [String.raw`\frac{f(x+h) - f(x-h)}{2h}`, '(f(x+h) − f(x−h))/(2h)'],
  [String.raw`x_{i} \cdot w_{12}`, 'xᵢ · w₁₂'],
  [String.raw`e^{-x^2/2}`, 'e^(−x²/2)'],
  [String.raw`\sqrt{x^2 + y^2}`, '√(x² + y²)'],
  [String.raw`\sqrt x`, '√x'],
  [String.raw`A^\top B`, 'AᵀB'],
  [String.raw`\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}`, '[1 2 ; 3 4]'],
  [String.raw`\left( \frac{1}{2} \right)`, '(1/2)'],
  [String.raw`h \to 0`, 'h → 0'],
  [String.raw`\sin(x)`, 'sin(x)'],
  [String.raw`\mathbf{x} \in \mathbb{R}^n`, 'x ∈ Rⁿ'],
  [String.raw`f'(x)`, 'f′(x)'],
  [String.raw`\operatorname{relu}(x)`, 'relu(x)'],
])('%s reads %s', (tex, text) => {
  expect(mathText(tex)).toBe(text);
});

test('braces that never close end with the text', () => {
  expect(mathText(String.raw`\frac{a}{b`)).toBe('a/b');
});
