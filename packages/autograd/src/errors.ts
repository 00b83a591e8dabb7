/**
 * Every error has two lines: what PyTorch would say, word for word where it says something,
 * and a second one for a learner: what happened, in their numbers, and what to do.
 */
export function fail<E extends Error>(
  kind: new (message: string) => E,
  message: string,
  advice: string,
): E {
  return new kind(`${message}\n${advice}`);
}
