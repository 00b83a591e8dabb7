import type { Exercise } from '../course/course.ts';
import type { Look } from '../terminal/look.ts';

/** `1.3 First .grad`, as the head of everything that is shown of an exercise. */
export const titleLine = (exercise: Exercise, look: Look): string =>
  look.strong(`${exercise.number} ${look.text(exercise.title)}`);
