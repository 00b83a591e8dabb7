/** For GitHub: Markdown for the summary of a step, and annotations on lines of the learner's files. */
import { renderCheck, type CheckVerdict } from '@gradlings/check';
import { printable } from '../../terminal/printable.ts';
import type { ExerciseResult, GradeResult } from '../result.ts';
import { markdownBlock, markdownLine } from './markdown-literal.ts';

export interface GithubReport {
  /** To be appended to the file that `GITHUB_STEP_SUMMARY` names. Less than 1 MiB, or GitHub shows none of it. */
  readonly summary: string;
  /** At most 10 errors and 10 warnings: GitHub shows no more for a step. */
  readonly annotations: readonly Annotation[];
}

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

const limits = { summaryBytes: 1_000_000, annotations: 10 };

const signs = { passed: '✅', failed: '❌', error: '💥', missing: '❔', refused: '⛔' } as const;

/** Converts a result. What the learner's code printed stays out: it could pass for a command to GitHub. */
export function githubReport(result: GradeResult): GithubReport {
  return { summary: summaryOf(result), annotations: annotationsOf(result) };
}

/** An annotation as the line on standard output by which GitHub learns of it. */
export function annotationCommand({ level, message, ...properties }: Annotation): string {
  const { title, file, line, column } = properties;
  const named = { file, line, col: column, title };
  const list = Object.entries(named).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${level} ${list.join(',')}::${escapeData(message)}`;
}

const escapeData = (text: string): string =>
  printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function summaryOf({ points, maxPoints, label, seed, exercises, flags }: GradeResult): string {
  const sections = [
    `## ${points} of ${maxPoints} points\n\n${tableOf(exercises)}`,
    ...flagSection(exercises, flags),
    `Graded by gradlings, ${label === 'sealed' ? 'sealed' : 'in CI, where the submission could be changed meanwhile'}. Seed \`${markdownLine(seed)}\`.`,
    ...exercises.filter(({ verdict }) => isWorthTelling(verdict.checks)).map(detailsOf),
  ];
  let summary = '';
  let bytes = 0;
  for (const section of sections) {
    bytes += Buffer.byteLength(section) + 2;
    if (bytes > limits.summaryBytes) {
      return `${summary}The rest is too long for this page; the JSON report has it.\n`;
    }
    summary += `${section}\n\n`;
  }
  return summary;
}

function tableOf(exercises: readonly ExerciseResult[]): string {
  const rows = exercises.map(
    ({ status, number, title, points, maxPoints }) =>
      `| ${signs[status]} ${status} | ${number} ${markdownLine(title)} | ${points}/${maxPoints} |`,
  );
  return ['| | Exercise | Points |', '|---|---|--:|', ...rows].join('\n');
}

function flagSection(exercises: readonly ExerciseResult[], flags: GradeResult['flags']): string[] {
  const all = [...flags, ...exercises.flatMap((exercise) => exercise.flags)];
  const items = all.map(({ code, text }) => `- ${code}: ${markdownLine(text)}`);
  return items.length === 0 ? [] : [`### To be looked at\n\n${items.join('\n')}`];
}

function detailsOf({ number, title, verdict }: ExerciseResult): string {
  const told = verdict.problem === undefined ? verdict.checks : verdict.checks.slice(0, 1);
  const texts = told
    .filter(({ status }) => status !== 'passed')
    .map(
      (check) =>
        `${verdict.problem === undefined ? `${check.title}\n\n` : ''}${renderCheck(check)}`,
    );
  return `<details><summary>${number} ${markdownLine(title)}</summary>\n\n${texts.map(markdownBlock).join('\n\n')}\n\n</details>`;
}

/** A stub that nobody touched has nothing to tell beyond its row. */
const isWorthTelling = (checks: readonly CheckVerdict[]): boolean =>
  checks.some(({ message }) => message !== undefined && !untold.has(message.code));

const untold = new Set(['not-implemented', 'missing-file']);

function annotationsOf({ exercises, flags }: GradeResult): Annotation[] {
  const errors = exercises.flatMap(({ verdict, number, title, file }): Annotation[] => {
    const check = verdict.checks.find(({ message }) => message && !untold.has(message.code));
    if (check?.message === undefined) return [];
    const { place, message } = check;
    return [
      {
        level: 'error',
        title: `${number} ${title}`,
        message: message.text,
        file,
        ...(place && { line: place.line, column: place.column }),
      },
    ];
  });
  const all = [...flags, ...exercises.flatMap((exercise) => exercise.flags)];
  const warnings = all.map(({ code, text, file }): Annotation => ({
    level: 'warning',
    title: code,
    message: text,
    ...(file !== undefined && { file }),
  }));
  return [...errors.slice(0, limits.annotations), ...warnings.slice(0, limits.annotations)];
}
