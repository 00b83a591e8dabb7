import { CommanderError } from 'commander';
import { CourseError } from '../course/course-error.ts';
import type { Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

/**
 * Says why a command could not do its work, and gives the exit code. What its user can mend is told in a sentence;
 * only a defect of gradlings itself shows a stack.
 */
export function explain(error: unknown, context: Context): ExitCode {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCode.passed : exitCode.usage; // It has said what is wrong.
  if (error instanceof UsageError) {
    context.notice(context.look.text(error.message));
    return exitCode.usage;
  }
  if (error instanceof CourseError) {
    context.notice('The course in this workspace cannot be read:');
    for (const { file, text } of error.problems)
      context.notice(`  ${context.look.text(`${file}: ${text}`)}`);
    return exitCode.usage;
  }
  if (isSystemError(error)) {
    context.notice(
      context.look.text(`${reasons[error.code] ?? error.message}: ${error.path ?? ''}`),
    );
    return exitCode.usage;
  }
  context.notice('gradlings itself has failed, which is no fault of yours. Please report this:');
  context.notice(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exitCode.ungradable;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  EACCES: 'You may not read or write there',
  EPERM: 'You may not read or write there',
  EROFS: 'That disk cannot be written',
  ENOSPC: 'The disk is full',
  EISDIR: 'That is a folder, and a file is needed',
  ENOTDIR: 'That is a file, and a folder is needed',
};

const isSystemError = (error: unknown): error is { code: string; path?: string; message: string } =>
  error instanceof Error && 'code' in error && 'syscall' in error && typeof error.code === 'string';
