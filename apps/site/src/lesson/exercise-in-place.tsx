import MDXContent from '@theme/MDXContent';
import { type ComponentType, type ReactElement, use } from 'react';
import type { ExerciseSource } from '../../plugins/exercises/course.ts';
import { HintLadder } from '../exercise/hint-ladder.tsx';
import { usePlace } from '../exercise/use-course.ts';
import { Workbench } from '../exercise/workbench.tsx';

interface Parts {
  readonly exercise: ExerciseSource;
  readonly Instructions: ComponentType;
  readonly Hints: ComponentType<{ components: object }>;
}

const loaded = new Map<string, Promise<Parts>>();

async function load(id: string): Promise<Parts> {
  const { default: exercise } = await import(`@exercise-data/${id}.json`);
  const folder = exercise.path.replace(/^exercises\//, '').replace(/\/[^/]+$/, '');
  const [instructions, hints] = await Promise.all([
    import(`@exercises/${folder}/README.md`),
    import(`@exercises/${folder}/hints.md`),
  ]);
  return { exercise, Instructions: instructions.default, Hints: hints.default };
}

/** What an exercise's page has, inside a lesson. */
export default function ExerciseInPlace({ id }: { id: string }): ReactElement {
  if (!loaded.has(id)) loaded.set(id, load(id));
  const { exercise, Instructions, Hints } = use(loaded.get(id)!);
  return (
    <>
      <MDXContent>
        <Instructions />
      </MDXContent>
      <HintLadder exercise={exercise} Hints={Hints} />
      <Workbench exercise={exercise} next={usePlace(id).next} />
    </>
  );
}
