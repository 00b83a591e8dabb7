/** Warnings are for what is probably a mistake but still has an answer. */

// The one thing that this package takes from its surroundings; every one of them has it.
declare const console: { readonly warn: (message: string) => void };

/** PyTorch's words, and a second line for a learner. */
export function warn(message: string, advice: string): void {
  console.warn(`UserWarning: ${message}\n${advice}`);
}

const said = new Set<string>();

/** The same, said once in a program. */
export function warnOnce(message: string, advice: string): void {
  if (said.has(message)) return;
  said.add(message);
  warn(message, advice);
}
