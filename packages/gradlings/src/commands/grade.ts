import { appendFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCourse } from '../course/load-course.ts';
import { gradeSubmission } from '../grade/grade-submission.ts';
import { annotationCommand, githubReport } from '../grade/reports/github.ts';
import { jsonReport } from '../grade/reports/json.ts';
import { junitReport } from '../grade/reports/junit.ts';
import type { GradeResult } from '../grade/result.ts';
import type { Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { findRoot } from './workspace.ts';

export interface GradeCommandOptions {
  readonly format: 'json' | 'junit' | 'github';
  readonly out?: string;
  readonly course?: string;
  readonly seed?: string;
}

/** `gradlings grade [folder]`: grades a folder of answers against the course and reports what was found. */
export async function grade(
  context: Context,
  folder: string,
  { format, out, course: home, seed }: GradeCommandOptions,
): Promise<ExitCode> {
  const course = loadCourse(
    home === undefined ? courseRoot(context.cwd) : resolve(context.cwd, home),
  );
  let result: GradeResult;
  try {
    const options = seed === undefined ? {} : { seed };
    result = await gradeSubmission(course, resolve(context.cwd, folder), options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.notice(context.look.text(`${folder} could not be graded: ${reason}`));
    return exitCode.ungradable;
  }
  const file = out === undefined ? undefined : resolve(context.cwd, out);
  if (format === 'github') reportToGithub(context, result, file);
  else {
    const report = format === 'json' ? jsonReport(result) : junitReport(result);
    if (file === undefined) context.data(report);
    else writeFileSync(file, report);
  }
  return result.points === result.maxPoints ? exitCode.passed : exitCode.failed;
}

/** The summary goes to the file, else to the step's summary, else to standard output, where the annotations belong. */
function reportToGithub(context: Context, result: GradeResult, file: string | undefined): void {
  const { summary, annotations } = githubReport(result);
  const stepSummary = process.env['GITHUB_STEP_SUMMARY'];
  if (file !== undefined) writeFileSync(file, summary);
  else if (stepSummary) appendFileSync(stepSummary, summary);
  else context.data(summary);
  if (annotations.length > 0) context.data(annotations.map(annotationCommand).join('\n'));
}

/**
 * Unless told, the course in whose folder this program is installed; else the one around `cwd`. A submission may hold
 * a course of its own, and it is not for the learner to say what is right.
 */
function courseRoot(cwd: string): string {
  try {
    return findRoot(fileURLToPath(new URL('.', import.meta.url)));
  } catch {
    return findRoot(cwd);
  }
}
