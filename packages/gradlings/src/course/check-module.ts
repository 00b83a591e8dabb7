import { centralDifference, check } from '@gradlings/check';

/** What a test file may import from `@gradlings/check` beside types; the child puts its own `check` in the place of this one. */
export const checkModule = { check, centralDifference } as const;
