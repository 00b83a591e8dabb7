/** How deep an answer may nest: deeper ones are made to exhaust a stack. */
export const MAX_DEPTH = 32;

/** How much an answer may hold, counting numbers, other entries, and the characters of texts. */
export const MAX_SIZE = 1_000_000;
