/** The box of each node: what can stand in it during a film, and so how large it must be from the start. */
import type { GraphNode } from '@gradlings/autograd';
import type { Film } from './frames.ts';
import { type GraphData, isBareNumber, type Value } from './graph-data.ts';
import { rows } from './value-text.ts';

export interface NodeBox {
  readonly id: string;
  readonly kind: GraphNode['kind'];
  /** Its name, and how it was computed. */
  readonly name: string;
  readonly expression: string;
  readonly value: readonly string[];
  /** The lines that a gradient will need; 0 for what gets none. */
  readonly gradientLines: number;
  readonly width: number;
  readonly height: number;
}

export const inBox = {
  pad: 11,
  /** Baseline of the title, and from there to the first line of the value. */
  title: 21,
  line: 17,
  /** Between the value and the gradient. */
  gap: 9,
  foot: 9,
} as const;

/** Of one character, in pixels, at the sizes of graph-player.module.css. */
const titleAdvance = 7.6;
const monoAdvance = 7.9;

/** The width of what stands at an edge: × 4. */
export const slopeRoom = (slope: string): number => slope.length * monoAdvance + 8;

/** Before a gradient: `grad 8`. */
export const gradientWord = 'grad ';

export function nodeBoxes(graph: GraphData, { frames, names, expressions }: Film): NodeBox[] {
  const drawn = graph.nodes.filter((node) => !isBareNumber(node));
  return drawn.map((node) => {
    const { id, kind } = node;
    const name = names.get(id)!;
    const expression = expressions.get(id) ?? '';
    const value = valueRows(node);
    const gradients = frames.flatMap(({ gradients: all }) =>
      all.has(id) ? [gradientRows(all.get(id)!)] : [],
    );
    const gradientLines = Math.max(0, ...gradients.map(({ length }) => length));
    const title = expression === '' ? name : `${name} = ${expression}`;
    const widest = Math.max(
      6 * monoAdvance,
      title.length * titleAdvance,
      ...value.map(({ length }) => length * monoAdvance),
      ...gradients.flat().map(({ length }) => length * monoAdvance),
    );
    const below = gradientLines === 0 ? 0 : inBox.gap + gradientLines * inBox.line;
    return {
      id,
      kind,
      name,
      expression,
      value,
      gradientLines,
      width: Math.ceil(widest) + 2 * inBox.pad,
      height: inBox.title + value.length * inBox.line + below + inBox.foot,
    };
  });
}

/** Its numbers; where they are too many, its shape. */
const valueRows = ({ value, shape }: GraphNode): string[] =>
  value === null ? [`shape [${shape.join(', ')}]`] : rows(value);

/** `grad 8`; further rows of a matrix stand under the first. */
export const gradientRows = (gradient: Value): string[] =>
  rows(gradient).map((row, i) => (i === 0 ? gradientWord : ' '.repeat(gradientWord.length)) + row);
