import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';
import type { Point } from './line-path.ts';

/** Where a pointer is, in the units of the drawing's viewBox. */
function inDrawing(svg: SVGSVGElement | null, event: MouseEvent): Point | null {
  const toScreen = svg?.getScreenCTM();
  if (!toScreen) return null;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toScreen.inverse());
  return [x, y];
}

/** Handlers for what can be taken and moved: mouse, pen and finger alike. */
export function useDrag(svg: RefObject<SVGSVGElement | null>, onMove: (at: Point) => void) {
  // What was taken stays under the pointer where it was taken, not at its centre.
  const grip = useRef<Point | null>(null);
  const take = (event: PointerEvent<SVGElement>, centre: Point): void => {
    const at = inDrawing(svg.current, event);
    if (!at || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = [at[0] - centre[0], at[1] - centre[1]];
  };
  const follow = (event: PointerEvent<SVGElement>): void => {
    const at = inDrawing(svg.current, event);
    if (at && grip.current) onMove([at[0] - grip.current[0], at[1] - grip.current[1]]);
  };
  const leave = (): void => {
    grip.current = null;
  };
  const jump = (event: MouseEvent<SVGElement>): void => {
    const at = inDrawing(svg.current, event);
    if (at) onMove(at);
  };
  return {
    /** For the thing itself; `centre` is where it is now. */
    onThing: (centre: Point) => ({
      onPointerDown: (event: PointerEvent<SVGElement>) => take(event, centre),
      onPointerMove: follow,
      onPointerUp: leave,
      onPointerCancel: leave,
    }),
    /** For the ground around it: the thing comes to where it is pressed. A finger may be scrolling, so it must tap. */
    onGround: {
      onPointerDown: (event: PointerEvent<SVGElement>) => {
        if (event.pointerType === 'touch' || event.button !== 0) return;
        jump(event);
        take(event, inDrawing(svg.current, event) ?? [0, 0]);
      },
      onPointerMove: follow,
      onPointerUp: leave,
      onPointerCancel: leave,
      onClick: jump,
    },
  };
}
