/** Numbers as a learner reads them: a real minus sign, no digits that say nothing. */

const superscript = (n: number): string =>
  String(n).replace(/[-\d]/g, (c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)]!));

/** 10⁻⁸ for −8. */
export const powerOfTen = (exponent: number): string => `10${superscript(exponent)}`;

const special = (value: number): string | null => {
  if (Number.isNaN(value)) return 'nan';
  if (value === Infinity) return '∞';
  if (value === -Infinity) return '−∞';
  return null;
};

const withMinus = (text: string): string => text.replace('-', '−');

/** Always `decimals` digits after the point, for numbers that change in place: 1.50, −0.20. */
export function fixed(value: number, decimals = 2): string {
  const text = special(value) ?? value.toFixed(decimals);
  // −0.00 would be a sign without a number.
  return withMinus(Number(text) === 0 ? text.replace('-', '') : text);
}

/** At most `digits` significant digits, without trailing zeros: 1.5, −8, 0.3333, 4.2·10⁻⁹. */
export function short(value: number, digits = 4): string {
  const named = special(value);
  if (named !== null) return named;
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e7) {
    // Whole numbers keep all their digits.
    return withMinus(
      String(Number(value.toPrecision(Math.max(digits, Math.ceil(Math.log10(size)))))),
    );
  }
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e') as [string, string];
  const power = powerOfTen(Number(exponent));
  const factor = withMinus(String(Number(mantissa)));
  return factor === '1' ? power : `${factor}·${power}`;
}
