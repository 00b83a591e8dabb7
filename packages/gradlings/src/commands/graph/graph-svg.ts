/** A recorded graph as a picture: dagre places the nodes, and this writes them. */
import { graphlib, layout } from '@dagrejs/dagre';
import type { Graph } from '@gradlings/autograd';
import { displayWidth } from '../../terminal/display-width.ts';
import { graphText } from './graph-text.ts';
import { nodeName, nodeValue } from './node-label.ts';

const character = 8;
const line = 18;
const padding = 12;

const style = `
  text { font: 13px ui-monospace, Menlo, Consolas, monospace; fill: #1b1f24; text-anchor: middle; }
  rect { fill: #ffffff; stroke: #57606a; } .leaf rect { fill: #ddf4ff; stroke: #0969da; }
  .constant rect { fill: #f6f8fa; stroke-dasharray: 4 3; } .edge { fill: none; stroke: #57606a; }
  .name { font-weight: 600; } .local { font-size: 11px; fill: #57606a; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } rect { fill: #161b22; stroke: #8b949e; } .leaf rect { fill: #0c2d6b; stroke: #58a6ff; }
    .constant rect { fill: #21262d; } .edge { stroke: #8b949e; } .local { fill: #8b949e; }
  }`;

/** Draws the graph from its inputs at the top to its result at the bottom. The picture carries its own description. */
export function graphSvg(graph: Graph): string {
  const placed = place(graph);
  const { width = 0, height = 0 } = placed.graph();
  const edges = graph.edges.map((edge) => edgeSvg(edge, placed.edge(edge.from, edge.to, edge.id)));
  const nodes = graph.nodes.map((node) => nodeSvg(node, placed.node(node.id)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" aria-labelledby="title description">`,
    `<title id="title">The recorded graph</title>`,
    `<desc id="description">${escaped(graphText(graph).join('\n'))}</desc>`,
    `<style>${style}\n</style>`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="context-stroke"/></marker></defs>`,
    ...edges,
    ...nodes,
    '</svg>\n',
  ].join('\n');
}

type GraphNode = Graph['nodes'][number];
type GraphEdge = Graph['edges'][number];

const linesOf = (node: GraphNode): string[] => [nodeName(node), nodeValue(node)];

function place(graph: Graph) {
  const placed = new graphlib.Graph({ directed: true, multigraph: true });
  placed.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 36, marginx: 16, marginy: 16 });
  for (const node of graph.nodes) {
    const widest = Math.max(...linesOf(node).map(displayWidth));
    placed.setNode(node.id, {
      width: widest * character + 2 * padding,
      height: linesOf(node).length * line + padding,
    });
  }
  for (const { id, from, to, local } of graph.edges) {
    placed.setEdge(from, to, { width: displayWidth(local) * 7, height: line, labelpos: 'c' }, id);
  }
  layout(placed);
  return placed;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function nodeSvg(node: GraphNode, { x, y, width, height }: Box): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const texts = linesOf(node).map((text, i) => {
    const name = i === 0 ? ' class="name"' : '';
    return `<text${name} x="${round(x)}" y="${round(top + padding / 2 + line * (i + 0.72))}">${escaped(text)}</text>`;
  });
  const box = `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="6"/>`;
  return `<g class="${node.kind}">${box}${texts.join('')}</g>`;
}

interface Route {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly x?: number;
  readonly y?: number;
}

function edgeSvg({ local }: GraphEdge, { points, x, y }: Route): string {
  const way = points.map((point) => `${round(point.x)} ${round(point.y)}`).join('L');
  const path = `<path class="edge" d="M${way}" marker-end="url(#arrow)"/>`;
  if (local === '' || x === undefined || y === undefined) return path;
  return `${path}<text class="local" x="${round(x)}" y="${round(y + 4)}">${escaped(local)}</text>`;
}

const round = (x: number): string => String(Math.round(x * 10) / 10);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
