import type { ReactElement } from 'react';
import { short } from '../numbers/format-number.ts';
import { arrowhead, type Point } from '../plot/line-path.ts';
import plot from '../plot/plot.module.css';
import styles from './jacobian-builder.module.css';
import { type Pass, sub } from './pass.ts';

const width = 330;
const rowHeight = 58;
const box = { width: 92, height: 34 };

interface Props {
  readonly at: readonly number[];
  readonly values: readonly number[];
  readonly uses: readonly (readonly boolean[])[];
  readonly pass: Pass;
  readonly entryAt: (i: number, j: number) => number | null;
}

/** Inputs, outputs, and an edge for each entry that is not always 0; those of the pass stand out. */
export function Dependencies({ at, values, uses, pass, entryAt }: Props): ReactElement {
  const height = Math.max(at.length, values.length) * rowHeight + 8;
  const middle = (count: number, index: number): number =>
    height / 2 + (index - (count - 1) / 2) * rowHeight;
  const input = (j: number): Point => [box.width, middle(at.length, j)];
  const output = (i: number): Point => [width - box.width, middle(values.length, i)];
  const edges = uses.flatMap((row, i) =>
    row.flatMap((used, j) => {
      const inPass = pass.index === (pass.along === 'row' ? i : j);
      return used ? [{ i, j, inPass, from: input(j), to: output(i) }] : [];
    }),
  );
  return (
    <svg
      className={plot['plot']}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={uses.map((row, i) => usesWords(row, i)).join('; ')}
      data-along={pass.along}
    >
      {edges.map(({ i, j, inPass, from, to }) => (
        <line
          key={`${i},${j}`}
          x1={from[0]}
          y1={from[1]}
          x2={to[0]}
          y2={to[1]}
          className={styles[inPass ? 'flow' : 'edge']}
        />
      ))}
      {edges
        .filter(({ inPass }) => inPass)
        .map(({ i, j, from, to }) => {
          // A row flows back to the inputs, a column on to the outputs; its number stands where it arrives.
          const [tail, tip] = pass.along === 'row' ? [to, from] : [from, to];
          const entry = entryAt(i, j);
          return (
            <g key={`${i},${j}`}>
              <path d={arrowhead(tail, tip, 11)} className={styles['flowHead']} />
              <text
                x={tail[0] + (tip[0] - tail[0]) * 0.7}
                y={tail[1] + (tip[1] - tail[1]) * 0.7 - 5}
                textAnchor="middle"
                className={styles['flowEntry']}
              >
                {entry === null ? '?' : short(entry)}
              </text>
            </g>
          );
        })}
      {at.map((value, j) => (
        <Node
          key={j}
          at={input(j)}
          end="right"
          name="x"
          index={j}
          value={value}
          chosen={pass.along === 'column' && pass.index === j}
        />
      ))}
      {values.map((value, i) => (
        <Node
          key={i}
          at={output(i)}
          end="left"
          name="y"
          index={i}
          value={value}
          chosen={pass.along === 'row' && pass.index === i}
        />
      ))}
    </svg>
  );
}

function usesWords(row: readonly boolean[], i: number): string {
  const inputs = row.flatMap((used, j) => (used ? [`x${sub(j)}`] : []));
  return `y${sub(i)} uses ${inputs.join(' and ')}`;
}

function Node(props: {
  /** The middle of its right or left end. */
  at: Point;
  end: 'right' | 'left';
  name: 'x' | 'y';
  index: number;
  value: number;
  chosen: boolean;
}): ReactElement {
  const { at, end, name, index, value, chosen } = props;
  const left = end === 'right' ? at[0] - box.width : at[0];
  return (
    <g className={styles['node']} data-chosen={chosen}>
      <rect
        x={left + 1}
        y={at[1] - box.height / 2}
        width={box.width - 2}
        height={box.height}
        rx="7"
        stroke={`var(--var-${name})`}
      />
      <text x={left + box.width / 2} y={at[1]} dy="0.35em" textAnchor="middle">
        <tspan fill={`var(--var-${name})`} className={styles['name']}>
          {name}
          {sub(index)}
        </tspan>
        {` = ${short(value, 3)}`}
      </text>
    </g>
  );
}
