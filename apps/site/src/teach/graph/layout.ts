/** Where the boxes and edges of a graph go: ranks by dagre, the lines between them our own. */
import { Graph, layout as rank } from '@dagrejs/dagre';
import type { Film } from './frames.ts';
import { flowPath, type XY } from './flow-path.ts';
import type { GraphData } from './graph-data.ts';
import { type NodeBox, nodeBoxes, slopeRoom } from './node-boxes.ts';

/** From left to right, or from top to bottom where the page is narrow. */
export type Direction = 'across' | 'down';

export interface PlacedEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly label: XY;
  /** At the input, where a gradient arrives; and at the operation, where a value does. */
  readonly start: XY;
  readonly end: XY;
}

export interface Layout {
  readonly direction: Direction;
  readonly width: number;
  readonly height: number;
  /** With the place of the upper left corner. */
  readonly boxes: readonly (NodeBox & { readonly x: number; readonly y: number })[];
  readonly edges: readonly PlacedEdge[];
}

const spacing = {
  across: { rankdir: 'LR', ranksep: 34, nodesep: 22 },
  down: { rankdir: 'TB', ranksep: 30, nodesep: 14 },
} as const;

/** Lines that share a side of a box meet it this far apart. */
const apart = 20;

export function layOut(data: GraphData, film: Film, direction: Direction): Layout {
  const graph = new Graph({ multigraph: true }).setGraph({
    ...spacing[direction],
    edgesep: 14,
    marginx: 3,
    marginy: 3,
  });
  const boxes = nodeBoxes(data, film);
  const drawn = new Set(boxes.map(({ id }) => id));
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  const edges = data.edges.filter(({ from }) => drawn.has(from));
  for (const { id, from, to } of edges) {
    const label = film.slopes.get(id) ?? '';
    const height = label === '' ? 4 : 20;
    graph.setEdge(from, to, { width: slopeRoom(label), height, labelpos: 'c' }, id);
  }
  rank(graph);

  const centre = (id: string): Box => graph.node(id) as Box;
  const bends = new Map(
    edges.map(({ id, from, to }) => {
      const { points, x, y } = graph.edge({ v: from, w: to, name: id }) as Bends;
      return [id, { inner: points.slice(1, -1), label: [x, y] as const }];
    }),
  );
  // The lines at one side of a box, in the order in which they come in, so that they do not cross.
  const place = (id: string, end: 'from' | 'to', box: string): number => {
    const bend = (edge: string): number => bends.get(edge)!.label[direction === 'across' ? 1 : 0];
    const sharing = edges
      .filter((edge) => edge[end] === box)
      .toSorted((p, q) => bend(p.id) - bend(q.id));
    const at = sharing.findIndex((edge) => edge.id === id);
    return (at - (sharing.length - 1) / 2) * apart;
  };
  const side = (id: string, end: 'from' | 'to', box: string): XY => {
    const { x, y, width, height } = centre(box);
    const outward = end === 'from' ? 1 : -1;
    const along = place(id, end, box);
    return direction === 'across'
      ? [x + (outward * width) / 2, y + along]
      : [x + along, y + (outward * height) / 2];
  };

  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    direction,
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: boxes.map((box) => {
      const { x, y } = centre(box.id);
      return { ...box, x: x - box.width / 2, y: y - box.height / 2 };
    }),
    edges: edges.map(({ id, from, to }) => {
      const { inner, label } = bends.get(id)!;
      const start = side(id, 'from', from);
      const end = side(id, 'to', to);
      const through = inner.map(({ x, y }): XY => [x, y]);
      return {
        id,
        from,
        to,
        path: flowPath([start, ...through, end], direction),
        label,
        start,
        end,
      };
    }),
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Bends {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly x: number;
  readonly y: number;
}
