import { type PointerEvent, type RefObject, useRef } from 'react';
import type { Point } from './line-path.ts';

/** Where a pointer is, in the units of the drawing's viewBox. */
function inDrawing(svg: SVGSVGElement, event: PointerEvent): Point | null {
  const toScreen = svg.getScreenCTM();
  if (toScreen === null) return null;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toScreen.inverse());
  return [x, y];
}

/** Handlers for what can be taken and moved: mouse, pen and finger alike. */
export function useDrag(svg: RefObject<SVGSVGElement | null>, onMove: (at: Point) => void) {
  // What was taken stays under the pointer where it was taken, not at its centre.
  const grip = useRef<Point | null>(null);
  const follow = (event: PointerEvent<SVGElement>): void => {
    const at = svg.current && inDrawing(svg.current, event);
    if (at && grip.current) onMove([at[0] - grip.current[0], at[1] - grip.current[1]]);
  };
  return {
    /** `centre` is where the thing is now. */
    take: (event: PointerEvent<SVGElement>, centre: Point): void => {
      const at = svg.current && inDrawing(svg.current, event);
      if (!at || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      grip.current = [at[0] - centre[0], at[1] - centre[1]];
    },
    follow,
    leave: (): void => {
      grip.current = null;
    },
    /** Moves the thing to where a click was. */
    jump: (event: PointerEvent<SVGElement>): void => {
      const at = svg.current && inDrawing(svg.current, event);
      if (at) onMove(at);
    },
  };
}
