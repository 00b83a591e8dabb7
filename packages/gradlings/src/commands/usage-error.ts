/** Something to mend in how a command was called or where: its message is all that is shown, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
