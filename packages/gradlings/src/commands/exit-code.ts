/** What `gradlings` tells the shell. */
export const exitCode = {
  /** All passed; or there was nothing that could fail. */
  passed: 0,
  /** Something failed. */
  failed: 1,
  /** It was called in a way that it does not understand. */
  usage: 2,
  /** The submission could not be graded. */
  ungradable: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
