import { memo, type ReactElement } from 'react';
import { arrowhead } from '../plot/line-path.ts';
import { VariableLetters } from '../variable-letters.tsx';
import type { XY } from './flow-path.ts';
import type { Frame } from './frames.ts';
import styles from './graph-player.module.css';
import type { Layout, PlacedEdge } from './layout.ts';
import { gradientRows, inBox, slopeRoom } from './node-boxes.ts';

interface Props {
  readonly layout: Layout;
  readonly frame: Frame;
  /** What each edge does to a gradient: shown once one has come along it. */
  readonly slopes: ReadonlyMap<string, string>;
  readonly passed: ReadonlySet<string>;
  readonly label: string;
}

/** The graph at one frame of its film. */
export const GraphDrawing = memo(function GraphDrawing(props: Props): ReactElement {
  const { layout, frame, slopes, passed, label } = props;
  const { width, height, direction } = layout;
  return (
    <svg
      className={styles['drawing']}
      data-direction={direction}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ minWidth: Math.round(width * 0.85) }}
      role="img"
      aria-label={label}
    >
      {layout.edges.map((edge) => (
        <Line key={edge.id} edge={edge} layout={layout} frame={frame} />
      ))}
      {layout.boxes.map((box) => (
        <Box key={box.id} box={box} frame={frame} />
      ))}
      {layout.edges.map(({ id, label: [x, y] }) => {
        const slope = slopes.get(id) ?? '';
        if (slope === '' || !passed.has(id)) return null;
        const room = slopeRoom(slope);
        return (
          <g key={id} className={styles['slope']} data-active={frame.edge === id || undefined}>
            <rect x={x - room / 2} y={y - 9} width={room} height={18} rx="4" />
            <text x={x} y={y} dy="0.35em">
              {slope}
            </text>
          </g>
        );
      })}
    </svg>
  );
});

function Line({
  edge,
  layout: { direction },
  frame,
}: {
  edge: PlacedEdge;
  layout: Layout;
  frame: Frame;
}): ReactElement {
  const back = frame.edge === edge.id;
  const forward = frame.phase === 'forward' && frame.node === edge.to;
  const flow = back ? 'back' : forward ? 'forward' : undefined;
  const tip = back ? edge.start : edge.end;
  const reach = back ? 10 : -10;
  const tail: XY = direction === 'across' ? [tip[0] + reach, tip[1]] : [tip[0], tip[1] + reach];
  return (
    <g className={styles['edge']} data-flow={flow}>
      <path d={edge.path} />
      {/* Drawn over the line from where the flow comes: a new one for each frame. */}
      {flow && <path key={flow} d={edge.path} pathLength={1} className={styles['flow']} />}
      <path d={arrowhead(tail, tip, flow ? 11 : 8)} className={styles['head']} />
    </g>
  );
}

function Box({ box, frame }: { box: Layout['boxes'][number]; frame: Frame }): ReactElement {
  const { id, kind, x, y, width, height, name, expression, value } = box;
  const gradient = frame.gradients.get(id);
  const active = frame.node === id;
  const valueTop = inBox.title + inBox.line - 1;
  const gradientTop = valueTop + value.length * inBox.line + inBox.gap;
  const arriving = active && (frame.phase === 'backward' || frame.phase === 'seed');
  return (
    <g
      className={styles['box']}
      transform={`translate(${x},${y})`}
      data-kind={kind}
      data-known={frame.known.has(id) || undefined}
      data-active={active ? (arriving ? 'back' : 'forward') : undefined}
    >
      <rect width={width} height={height} rx="8" />
      <text x={inBox.pad} y={inBox.title} className={styles['name']}>
        <VariableLetters text={expression === '' ? name : `${name} = ${expression}`} as="tspan" />
      </text>
      {frame.known.has(id) && <Rows rows={value} top={valueTop} className={styles['value']} />}
      {gradient !== undefined && (
        <>
          <line
            x1={inBox.pad}
            x2={width - inBox.pad}
            y1={gradientTop - inBox.line + 1}
            y2={gradientTop - inBox.line + 1}
          />
          <Rows rows={gradientRows(gradient)} top={gradientTop} className={styles['gradient']} />
        </>
      )}
    </g>
  );
}

const Rows = ({
  rows,
  top,
  className,
}: {
  rows: readonly string[];
  top: number;
  className: string | undefined;
}): ReactElement => (
  <>
    {rows.map((row, i) => (
      <text
        key={i}
        x={inBox.pad}
        y={top + i * inBox.line}
        className={className}
        xmlSpace="preserve"
      >
        {row}
      </text>
    ))}
  </>
);
