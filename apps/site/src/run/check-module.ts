import { centralDifference, check } from '@gradlings/check';

/** What a test file may import from `@gradlings/check` beside types, as on the command line. */
export const checkModule = { check, centralDifference } as const;
