import { type ComponentType, type ReactElement, useState } from 'react';
import type { Graded } from '../run/grade.ts';
import type { GraphData } from '../teach/graph/graph-data.ts';
import styles from './workbench.module.css';

type Shown =
  | { readonly state: 'asked' | 'none' }
  | {
      readonly state: 'drawn';
      readonly graph: GraphData;
      readonly Film: ComponentType<{ graph: GraphData; title: string }>;
    };

/** The graph that the last run recorded, in the graph player, when it is asked for. */
export function RunGraph({ record }: { record: NonNullable<Graded['graph']> }): ReactElement {
  const [shown, setShown] = useState<Shown>();
  const show = async (): Promise<void> => {
    setShown({ state: 'asked' });
    try {
      const [{ GraphFilm }, graph] = await Promise.all([
        import('../teach/graph/graph-film.tsx'),
        record(),
      ]);
      setShown(graph ? { state: 'drawn', graph, Film: GraphFilm } : { state: 'none' });
    } catch {
      setShown({ state: 'none' });
    }
  };
  if (shown?.state === 'drawn')
    return <shown.Film graph={shown.graph} title="What your code recorded" />;
  return (
    <div className={styles['ask']}>
      <button type="button" onClick={() => void show()}>
        Show the graph of this run
      </button>
      <output>
        {shown?.state === 'asked' && ' Drawing…'}
        {shown?.state === 'none' &&
          ' It could not be drawn: it is too large, or its code is not here.'}
      </output>
    </div>
  );
}
