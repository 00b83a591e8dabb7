import { renderCheck, type CheckVerdict } from '@gradlings/check';
import { create } from 'xmlbuilder2';
import { printable } from '../../terminal/printable.ts';
import type { ExerciseResult, GradeResult } from '../result.ts';

/** JUnit XML: a suite for each exercise, a case for each check; points and flags are properties. */
export function junitReport(result: GradeResult): string {
  const { exercises, points, maxPoints, label, seed, flags } = result;
  const checks = exercises.flatMap(({ verdict }) => verdict.checks);
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const suites = document.ele('testsuites', {
    name: 'gradlings',
    ...counts(checks),
    time: seconds(result.milliseconds),
  });
  suites.ele({ properties: properties({ points, maxPoints, label, seed }, flags) });
  for (const exercise of exercises) {
    suites.ele({ testsuite: suiteOf(exercise) });
  }
  return `${document.end({ prettyPrint: true })}\n`;
}

function suiteOf({
  id,
  number,
  title,
  file,
  points,
  maxPoints,
  verdict,
  flags,
  milliseconds,
}: ExerciseResult): object {
  const printed = verdict.console.join('\n');
  return {
    ...attributes({
      name: `${number} ${title}`,
      ...counts(verdict.checks),
      time: seconds(milliseconds),
      file,
    }),
    properties: properties({ points, maxPoints }, flags),
    testcase: verdict.checks.map((check) => caseOf(id, file, check)),
    ...(printed !== '' && { 'system-out': xmlText(printed) }),
  };
}

function caseOf(classname: string, file: string, check: CheckVerdict): object {
  const { title, status, message, place } = check;
  const about = attributes({ classname, name: title, file, ...(place && { line: place.line }) });
  if (status === 'passed') return about;
  const complaint = {
    ...attributes({ message: firstLine(message?.text ?? status), type: message?.code ?? status }),
    '#': xmlText(renderCheck(check)),
  };
  return { ...about, [status === 'failed' ? 'failure' : 'error']: complaint };
}

function counts(checks: readonly CheckVerdict[]): Record<string, number> {
  const failures = checks.filter(({ status }) => status === 'failed').length;
  const passed = checks.filter(({ status }) => status === 'passed').length;
  return { tests: checks.length, failures, errors: checks.length - failures - passed };
}

function properties(
  values: Readonly<Record<string, string | number>>,
  flags: GradeResult['flags'],
): object {
  const all = [
    ...Object.entries(values),
    ...flags.map(({ code, text }) => [`flag:${code}`, text] as const),
  ];
  return { property: all.map(([name, value]) => attributes({ name, value })) };
}

const attributes = (values: Readonly<Record<string, string | number>>): object =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`@${name}`, xmlText(value)]));

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/** A text of characters that XML allows: no controls, no half of a pair. */
const xmlText = (value: string | number): string =>
  printable(String(value)).replaceAll(/[\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD');
