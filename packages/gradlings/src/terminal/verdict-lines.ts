/** A verdict as lines for a learner to read. */
import { formatProbe, isMessageCode, message as headline } from '@gradlings/check';
import type { CheckVerdict, Plain, SourcePlace, Verdict } from '@gradlings/check';
import { displayWidth, padded } from './display-width.ts';
import type { Look } from './look.ts';
import { codeSpans } from './markdown.ts';
import { placeLines } from './place-lines.ts';
import { isMatrix, tellingDecimals, valueText } from './value-text.ts';
import { hang, wrap } from './wrap.ts';

export interface VerdictContext {
  readonly look: Look;
  /** The learner's file as it is typed: what an editor or a terminal can open. */
  readonly file: string;
  /** The text of the learner's file, to show the line that a place speaks of. */
  readonly source: string;
}

/** Every check in a line, then what to learn from the first that did not pass. */
export function verdictLines(verdict: Verdict, context: VerdictContext): string[] {
  const { look } = context;
  const { problem } = verdict;
  if (problem !== undefined) {
    // Where there is a place, its line is shown below, and the message's own excerpt would say it again.
    const text = problem.place === undefined ? problem.text : problem.text.split('\n', 1).join();
    const status = problem.code === 'timeout' ? 'timeout' : 'error';
    return [
      ...hang(statusHead(status, look), codeSpans(text, look), look.columns),
      ...placed(problem.place, context),
      ...printed(verdict.console, look),
    ];
  }
  const wrong = verdict.checks.find(({ status }) => status !== 'passed');
  return [
    ...verdict.checks.flatMap((check) => checkLine(check, look)),
    ...(wrong === undefined ? [] : ['', ...lesson(wrong, context)]),
    ...printed(verdict.console, look),
  ];
}

/** How a line about a check begins: the status as a sign and as a word. */
function statusHead(status: CheckVerdict['status'] | 'to do', look: Look): string {
  const paint = { passed: look.good, 'to do': look.dim }[status as string] ?? look.bad;
  const sign = { passed: look.sign.yes, 'to do': look.sign.dot }[status as string] ?? look.sign.no;
  return `${paint(sign)} ${paint(padded(status, 7))}  `;
}

function checkLine(check: CheckVerdict, look: Look): string[] {
  const points = `${check.points}/${check.maxPoints}`;
  const head = statusHead(isNotWritten(check) ? 'to do' : check.status, look);
  const room = look.columns - points.length - 2;
  const lines = hang(head, look.text(check.title), room);
  const last = lines.pop() ?? '';
  return [...lines, `${padded(last, room)}  ${look.dim(points)}`];
}

/** The stub's own error: nothing went wrong, it is yet to be written. */
export const isNotWritten = (check: CheckVerdict): boolean =>
  check.message?.code === 'not-implemented';

function lesson(check: CheckVerdict, context: VerdictContext): string[] {
  const { look } = context;
  const shown = facts(check, look);
  const text = shown.length > 0 ? withoutNumbers(check) : check.message?.text;
  const message = wrap(codeSpans(text ?? '', look), look.columns - 2);
  return [
    ...message.map((line) => `  ${line}`.trimEnd()),
    ...shown,
    // The stub's line that throws needs no showing: it is the place to begin that is worth a click.
    ...placed(check.place, isNotWritten(check) ? { ...context, source: '' } : context),
  ];
}

/** The message without the sentences that only repeat the numbers shown below it. */
function withoutNumbers({ message }: CheckVerdict): string | undefined {
  if (message?.code.startsWith('differs-') !== true || !isMessageCode(message.code))
    return message?.text;
  return headline(message.code, message.values).text;
}

/** Input and answers under one another, so that they can be compared by eye. */
function facts(check: CheckVerdict, look: Look): string[] {
  const { message, yours, expected, finiteDifference } = check;
  // These messages tell the numbers already, on one line: rows are worth more only for a matrix.
  const told = message?.code.startsWith('differs-') && ![yours, expected].some(isMatrix);
  if (told || isNotWritten(check)) return [];
  const decimals = tellingDecimals(yours, expected);
  const rows: [string, string, (text: string) => string][] = [];
  const add = (name: string, value: Plain, paint: (text: string) => string = String) => {
    if (value !== undefined) rows.push([name, valueText(value, decimals), paint]);
  };
  for (const [name, value] of inputs(check.probe)) rows.push([name, value, String]);
  add('your answer', yours, look.bad);
  add('right answer', expected, look.good);
  add('finite difference', finiteDifference);
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([name]) => displayWidth(look.text(name))));
  const lines = rows.flatMap(([name, text, paint]) => {
    const label = `    ${look.dim(padded(look.text(name), width))}  `;
    return aligned(label, look.text(text), look, paint);
  });
  return ['', ...lines];
}

/** The inputs on one line, `x = 2, z = 3`; when one of them is a matrix, each on its own. */
function inputs(probe: Plain): [string, string][] {
  if (probe === undefined) return [];
  const named = typeof probe === 'object' && probe !== null && !('kind' in probe);
  return named && Object.values(probe).some(isMatrix)
    ? Object.entries(probe).map(([name, value]) => [name, valueText(value)])
    : [['input', isMatrix(probe) ? valueText(probe) : formatProbe(probe)]];
}

/** A value beside its label: rows of a tensor keep their columns, a long list is wrapped. */
function aligned(
  label: string,
  text: string,
  look: Look,
  paint: (text: string) => string,
): string[] {
  const indent = ' '.repeat(displayWidth(label));
  const room = Math.max(16, look.columns - indent.length);
  const lines = text
    .split('\n')
    .flatMap((line) => (displayWidth(line) > room ? wrap(line, room) : [line]));
  return lines.map((line, i) => (i === 0 ? label : indent) + paint(line));
}

const placed = (place: SourcePlace | undefined, { look, file, source }: VerdictContext): string[] =>
  place === undefined ? [] : ['', ...placeLines(place, file, source, look)];

/** What the learner's code printed, the last of it when it is long. */
function printed(lines: readonly string[], look: Look): string[] {
  if (lines.length === 0) return [];
  const most = 8;
  const rows = lines
    .flatMap((line) => look.text(line).split('\n'))
    .flatMap((line) => pieces(line, look.columns - 4));
  const left = rows.length - most;
  return [
    '',
    look.dim(left > 0 ? `  your code printed (${left} lines before these)` : '  your code printed'),
    ...rows.slice(-most).map((line) => `    ${line}`),
  ];
}

/** A line as it is, blanks and all, in pieces that fit. */
function pieces(line: string, width: number): string[] {
  if (displayWidth(line) <= width) return [line];
  const found: string[] = [];
  let piece = '';
  for (const character of line) {
    if (displayWidth(piece + character) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
