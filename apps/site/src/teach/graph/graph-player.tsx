import { graphOf } from '@gradlings/autograd';
import { type ReactElement, useMemo } from 'react';
import { type Demo, type DemoName, demos } from './demos.ts';
import { GraphFilm } from './graph-film.tsx';

/** Plays the recorded graph of a small program: values forward, gradients backward. */
export function GraphPlayer({ demo }: { demo: DemoName }): ReactElement {
  const { title, run }: Demo = demos[demo];
  const graph = useMemo(() => graphOf(run()), [run]);
  return <GraphFilm graph={graph} title={title} />;
}
