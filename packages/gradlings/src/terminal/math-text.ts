/** TeX between dollars, as one line that a terminal can show: `\frac{\partial y}{\partial x}` becomes `∂y/∂x`. */
export function mathText(tex: string): string {
  const state = { tex, at: 0 };
  return sequence(state, '')
    .replace(/ +/g, ' ')
    .replace(/([([]) /g, '$1')
    .replace(/ ([)\],])/g, '$1')
    .replace(/([∂√Δ]) /g, '$1')
    .trim();
}

interface Reading {
  readonly tex: string;
  at: number;
}

function sequence(state: Reading, end: string): string {
  let text = '';
  while (state.at < state.tex.length) {
    if (end !== '' && state.tex.startsWith(end, state.at)) {
      state.at += end.length;
      break;
    }
    text += piece(state);
  }
  return text;
}

/** The next thing: a group in braces, a command, a script or a character. */
function piece(state: Reading): string {
  const character = state.tex[state.at++] ?? '';
  if (character === '{') return sequence(state, '}');
  if (character === '\\') return command(state);
  if (character === '^') return script(argument(state), raised, '^');
  if (character === '_') return script(argument(state), lowered, '_');
  if (character === '&') return ' ';
  if (character === '~') return ' ';
  if (character === "'") return '′';
  if (character === '-') return '−';
  return /\s/.test(character) ? ' ' : character;
}

function argument(state: Reading): string {
  while (state.tex[state.at] === ' ') state.at++;
  return piece(state).trim();
}

function command(state: Reading): string {
  const name = /^([a-zA-Z]+|[^a-zA-Z])/.exec(state.tex.slice(state.at))?.[0] ?? '';
  state.at += name.length;
  if (/[a-zA-Z]/.test(name)) while (state.tex[state.at] === ' ') state.at++;
  switch (name) {
    case 'frac':
    case 'dfrac':
    case 'tfrac':
      return `${grouped(argument(state))}/${divisor(argument(state))}`;
    case 'sqrt':
      return `√${grouped(argument(state))}`;
    case 'bar':
    case 'hat':
    case 'tilde':
    case 'vec':
      return argument(state) + accents[name];
    case 'begin':
      return environment(state, argument(state));
    case 'left':
    case 'right':
      return state.tex[state.at] === '.' ? (state.at++, '') : '';
    case '\\':
      return '; ';
  }
  if (dropped.has(name)) return '';
  return signs[name] ?? name + (/\w/.test(state.tex[state.at] ?? '') ? ' ' : '');
}

/** A matrix on one line, rows parted by `;`. Other environments are their content. */
function environment(state: Reading, name: string): string {
  const content = sequence(state, `\\end{${name}}`).trim();
  return /matrix|array/.test(name) ? `[${content}]` : content;
}

/** In brackets, where leaving them out would change what it means. */
const grouped = (text: string): string =>
  /[\s+−·/=]/.test(text.trim()) ? `(${text.trim()})` : text;

/** A number times a letter is one thing above a line and not behind a slash: 1/(2h). */
const divisor = (text: string): string => (/^\d+\p{L}/u.test(text) ? `(${text})` : grouped(text));

function script(text: string, letters: Readonly<Record<string, string>>, mark: string): string {
  const scripted = [...text].map((letter) => letters[letter]);
  if (scripted.every((letter) => letter !== undefined)) return scripted.join('');
  return mark + grouped(text);
}

const zip = (from: string, to: string): Record<string, string> => {
  const letters = [...to];
  return Object.fromEntries([...from].map((letter, i) => [letter, letters[i] ?? letter]));
};

const raised = zip('0123456789+−nixT⊤′*()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱˣᵀᵀ′*⁽⁾');
const lowered = zip('0123456789+−ijkxn()', '₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼₖₓₙ₍₎');
const accents = { bar: '\u0304', hat: '\u0302', tilde: '\u0303', vec: '\u20D7' };

const dropped = new Set(
  'mathrm mathbf mathit boldsymbol text operatorname displaystyle textstyle big Big bigl bigr Bigl Bigr limits nolimits !'.split(
    ' ',
  ),
);

const signs: Readonly<Record<string, string>> = {
  partial: '∂',
  nabla: '∇',
  cdot: ' · ',
  times: ' × ',
  pm: ' ± ',
  odot: ' ⊙ ',
  to: ' → ',
  rightarrow: ' → ',
  mapsto: ' ↦ ',
  Rightarrow: ' ⇒ ',
  le: ' ≤ ',
  leq: ' ≤ ',
  ge: ' ≥ ',
  geq: ' ≥ ',
  ne: ' ≠ ',
  neq: ' ≠ ',
  approx: ' ≈ ',
  in: ' ∈ ',
  infty: '∞',
  sum: '∑',
  prod: '∏',
  int: '∫',
  top: '⊤',
  prime: '′',
  ldots: '…',
  cdots: '⋯',
  dots: '…',
  langle: '⟨',
  rangle: '⟩',
  lVert: '‖',
  rVert: '‖',
  Vert: '‖',
  '|': '‖',
  lvert: '|',
  rvert: '|',
  mathbb: '',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  Delta: 'Δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  Sigma: 'Σ',
  phi: 'φ',
  varphi: 'φ',
  omega: 'ω',
  quad: '  ',
  qquad: '  ',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  ' ': ' ',
  '{': '{',
  '}': '}',
  '%': '%',
  _: '_',
};
