import { contours } from 'd3-contour';
import { gridOf } from '../functions/sample-surface.ts';
import type { Surface } from '../functions/surfaces.ts';
import { linePath, type Point } from '../plot/line-path.ts';
import { gridToValue, openRing } from '../plot/open-rings.ts';
import { type Interval, niceTicks, type Scale } from '../plot/scale.ts';

const count = 64;

/** A surface from above: where it is higher than each level, and the curves along which it is level. */
export interface LevelMap {
  /** Nine of ten values lie between these two. */
  readonly usual: Interval;
  readonly levels: readonly {
    readonly level: number;
    readonly area: string;
    readonly curve: string;
  }[];
  /** The curve through a point with this value. */
  readonly curveAt: (value: number) => string;
}

export function levelMap(surface: Surface, x: Scale, y: Scale): LevelMap {
  const [from, to] = surface.domain;
  // One sample further than the plot to each side, so that curves leave it instead of ending in it.
  const cell = (to - from) / (count - 3);
  const outer = [from - cell, to + cell] as const;
  const grid = gridOf(surface, outer, count);
  const sorted = grid.filter(Number.isFinite).sort((a, b) => a - b);
  const quantile = (q: number): number => sorted[Math.round(q * (sorted.length - 1))]!;
  const [low, high] = [quantile(0), quantile(1)];
  const polygons = contours().size([count, count]).smooth(true);
  const place = ([u, v]: Point): Point => [
    x.at(gridToValue(u, count, ...outer)),
    y.at(gridToValue(v, count, ...outer)),
  ];
  const ringsAt = (level: number): Point[][] =>
    polygons
      .contour(grid, level)
      .coordinates.flat()
      .map((ring) => ring.map((point) => [point[0]!, point[1]!] as const));
  const curve = (rings: readonly Point[][]): string =>
    rings
      .flatMap((ring) => openRing(ring, count, count))
      .map((run) => linePath(run.map(place)))
      .join('');

  // Between the round numbers: at 0 a saddle's curves cross, and a grid tears the crossing.
  const ticks = niceTicks([low, high], 11);
  const half = (ticks[1]! - ticks[0]!) / 2;
  const levels = ticks.map((tick) => tick - half).filter((level) => level > low && level < high);
  return {
    usual: [quantile(0.05), quantile(0.95)],
    levels: levels.map((level) => {
      const rings = ringsAt(level);
      const area = rings.map((ring) => `${linePath(ring.map(place))}Z`).join('');
      return { level, area, curve: curve(rings) };
    }),
    curveAt: (value) => curve(ringsAt(value)),
  };
}
