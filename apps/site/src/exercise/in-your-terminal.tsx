import type { ReactElement } from 'react';
import type { ExerciseSource } from '../../plugins/exercises/course.ts';

/** How to do the same exercise in the learner's own editor. */
export function InYourTerminal({ exercise }: { exercise: ExerciseSource }): ReactElement {
  return (
    <details>
      <summary>In your own editor</summary>
      <p>
        In a clone of the course, open <code>{exercise.path}</code> and run
      </p>
      <pre>
        <code>{`npm start\nnpx gradlings run ${exercise.id}`}</code>
      </pre>
      <p>
        <code>npm start</code> watches the exercise that you are at; the second line checks this one
        once. Both say what this page says.
      </p>
    </details>
  );
}
