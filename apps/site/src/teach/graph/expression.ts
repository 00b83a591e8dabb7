/** The formulas of an operation, written with the names or the numbers of what it was given. */

/** What stands for the letters a, b, c (the inputs) and y (the output). */
export type Operands = Partial<Record<'a' | 'b' | 'c' | 'y', string>>;

const functions = new Set(['ln', 'sin', 'cos', 'tanh', 'sign', 'max', 'min', 'e']);
const raised: Readonly<Record<string, keyof Operands>> = { ᵃ: 'a', ᵇ: 'b', ᶜ: 'c', ʸ: 'y' };
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Whether the formula is made of letters, signs and known functions, and not of a sentence. */
function isSymbolic(formula: string): boolean {
  const words = formula.match(/[A-Za-z]+/g) ?? [];
  return words.every((word) => functions.has(word) || /^[abcgy]$/.test(word));
}

/**
 * sin a with { a: 'x' } is sin x; aᵇ with { a: 'x', b: '2' } is x². Null for a formula in words.
 * What follows a formula in the engine's words (“, yᵢ = …”) says the same again, entry by entry.
 */
export function substitute(formula: string, operands: Operands): string | null {
  const [symbols = ''] = formula.split(/, (?=y[ᵢ[])/);
  return isSymbolic(symbols) ? filledIn(symbols, operands) : null;
}

/** The same for a formula in words: “g, spread over a” with { a: 'x' } is “g, spread over x”. */
export function filledIn(formula: string, operands: Operands): string {
  return formula.replace(
    /(⁻?)([ᵃᵇᶜʸ])(⁻¹)?|(?<!\p{L})[abcy](?![A-Za-z])/gu,
    (
      match,
      minus: string | undefined,
      letter: string | undefined,
      less: string | undefined,
      at: number,
    ) => {
      if (letter !== undefined) {
        const operand = operands[raised[letter]!];
        return operand === undefined ? match : exponent(operand, minus === '⁻', less === '⁻¹');
      }
      const operand = operands[match as keyof Operands];
      if (operand === undefined) return match;
      const next = formula[at + 1] ?? ' ';
      const alone = at === 0 && ' /'.includes(next);
      return operand.startsWith('−') && !alone ? `(${operand})` : operand;
    },
  );
}

/** As small raised digits where it is a whole number, else after a ^. The power 1 is not written. */
function exponent(operand: string, negated: boolean, lessOne: boolean): string {
  const value = Number(operand.replace('−', '-'));
  if (Number.isInteger(value)) {
    const power = (negated ? -value : value) - (lessOne ? 1 : 0);
    if (power === 1) return '';
    return String(power).replace(/[-\d]/g, (c) => (c === '-' ? '⁻' : superscripts[Number(c)]!));
  }
  const text = `${negated ? '−' : ''}${operand}${lessOne ? ' − 1' : ''}`;
  return /^[\p{L}\d.]+$/u.test(text) ? `^${text}` : `^(${text})`;
}

/**
 * The local derivative in the engine's formula for a contribution, where that is a product with the
 * upstream gradient g: “g · b” is b, “−g” is −1, “g / b” is 1 / b. Null for anything else.
 */
export function localRule(contribution: string): string | null {
  const [, minus = '', rest] = /^(−?)g(?: ([·/].*))?$/.exec(contribution) ?? [];
  if (rest === undefined) return contribution === `${minus}g` ? `${minus}1` : null;
  return minus + (rest.startsWith('·') ? rest.slice(2) : `1 ${rest}`);
}
