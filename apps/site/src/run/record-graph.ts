import type { GraphData } from '../teach/graph/graph-data.ts';
import type { CheckRequest, LoadRequest } from './frames.ts';
import { takeWorker, warmUp } from './run-worker.ts';
import { LIMIT } from './worker-executor.ts';

/** Runs one check of a learner's code once more, in a worker of its own, for the graph that it records. */
export async function recordGraph(
  load: LoadRequest,
  request: CheckRequest<'graph'>,
): Promise<GraphData | null> {
  const worker = await takeWorker(() => {});
  try {
    const loaded = await worker.ask(load, LIMIT);
    if (loaded === 'timeout' || loaded.kind !== 'loaded') return null;
    const reply = await worker.ask(request, LIMIT);
    return reply !== 'timeout' && reply.kind === 'graph' ? reply.graph : null;
  } finally {
    worker.end();
    warmUp();
  }
}
