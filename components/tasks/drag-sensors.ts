"use client";

import {
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
  type SensorDescriptor,
  type SensorOptions,
} from "@dnd-kit/core";
import { useRef, useState } from "react";

const keyboardCodes = { start: ["Space"], cancel: ["Escape"], end: ["Space", "Enter"] };

/** A mouse lifts by moving, a finger by resting (or the page would not scroll), the space key at once. */
export function useDragSensors(coordinateGetter: KeyboardCoordinateGetter): SensorDescriptor<SensorOptions>[] {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { keyboardCodes, coordinateGetter, scrollBehavior: "auto" }),
  );
}

/** What lies under the pointer, and where the pointer is; keys say by themselves where they lead. */
export const underPointer: CollisionDetection = (args) =>
  pointerWithin(args).map((collision) => ({ ...collision, data: { ...collision.data, y: args.pointerCoordinates?.y } }));

/** Coordinates of the carried thing, as its sensor counts them, that draw it at a point of the window. */
export function drawnAt(point: Coordinates, current: Coordinates, drawn: { left: number; top: number } | null): Coordinates {
  return drawn ? { x: current.x + point.x - drawn.left, y: current.y + point.y - drawn.top } : point;
}

interface Coordinates {
  x: number;
  y: number;
}

/**
 * The words of a drag for who does not see it. `sayWhenHeard` waits until the keys that follow are heard: dnd-kit begins to
 * listen to them one timer after the lift, and what is pressed between is lost.
 */
export function useSaid() {
  const [said, setSaid] = useState("");
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  function say(words: string) {
    clearTimeout(waiting.current);
    setSaid(words);
  }
  function sayWhenHeard(words: string) {
    clearTimeout(waiting.current);
    // The first timer stands before that of dnd-kit, the second behind it.
    waiting.current = setTimeout(() => (waiting.current = setTimeout(() => setSaid(words))));
  }
  return { said, say, sayWhenHeard };
}

/** Words are said by our own live region, which knows places. */
export const silent = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing };
function nothing(): undefined {
  return undefined;
}
