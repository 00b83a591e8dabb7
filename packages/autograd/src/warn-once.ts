/** Warnings are for what is probably a mistake but still has an answer: each is said once in a program. */
const said = new Set<string>();

/** PyTorch's words, and a second line for a learner. */
export function warnOnce(message: string, advice: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`UserWarning: ${message}\n${advice}`);
}
