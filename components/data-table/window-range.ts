"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

interface Measures {
  /** Where the rows begin on the page. */
  top: number;
  /** How high each of them is: in one list all are alike. */
  height: number;
}

/** Measured by the first row that is drawn, and again whenever the window or the list changes its size. */
export function useMeasures(list: RefObject<HTMLElement | null>, row: string, guess: number): Measures {
  const [measures, setMeasures] = useState<Measures>({ top: 0, height: guess });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const height = element.querySelector(row)?.getBoundingClientRect().height;
      const top = element.getBoundingClientRect().top + window.scrollY;
      setMeasures((last) => (height && (last.top !== top || last.height !== height) ? { top, height } : last));
    });
    observer.observe(document.documentElement);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, row]);
  return measures;
}

export interface WindowRange {
  from: number;
  /** The first after it. */
  to: number;
}

/** Rows are drawn in steps, so that most movements of the wheel draw nothing. */
const step = 4;
/** Rows out of sight: most of them where the window is going. */
const ahead = 12;
const behind = 4;

/** How long after the last jump rows out of sight are drawn again. */
const restMs = 100;
/** As long as two frames: while the window flies on, what was not drawn in one is not drawn any more. */
const frameMs = 33;

interface View {
  /** How far the window is scrolled, and how much of the page it shows. Pixels. */
  scrolled: number;
  seen: number;
}

function rowsIn({ scrolled, seen }: View, { top, height }: Measures): WindowRange {
  return { from: Math.floor((scrolled - top) / height), to: Math.ceil((scrolled - top + seen) / height) };
}

const within = ({ from, to }: WindowRange, count: number): WindowRange => {
  const first = Math.min(Math.max(0, from), count);
  return { from: first, to: Math.max(first, Math.min(count, to)) };
};

export type Heading = "up" | "down";

/** Which rows of one height the window shows, and some on both sides. */
export function rangeOf(view: View, measures: Measures, count: number, heading: Heading = "down"): WindowRange {
  const { from, to } = rowsIn(view, measures);
  const [above, below] = heading === "up" ? [ahead, behind] : [behind, ahead];
  return within({ from: Math.floor((from - above) / step) * step, to: Math.ceil((to + below) / step) * step }, count);
}

/** Only those that the window shows. */
export function rangeInSight(view: View, measures: Measures, count: number): WindowRange {
  return within(rowsIn(view, measures), count);
}

/** What to draw of the rows in sight now: where none of them is drawn yet, half of them, and the rest with the next frame. */
export function firstPart(shown: WindowRange, drawn: WindowRange): WindowRange {
  if (shown.from < drawn.to && shown.to > drawn.from) return shown;
  return { from: shown.from, to: shown.from + Math.ceil((shown.to - shown.from) / 2) };
}

const atFirst: WindowRange = { from: 0, to: 48 };

/**
 * The rows to have in the document while the window scrolls over `count` of them. Where it comes to rows that are not drawn yet, those in
 * sight must do until it has slowed down: at such speed nobody waits for more.
 */
export function useWindowRange(measures: Measures, count: number): WindowRange {
  const [range, setRange] = useState(atFirst);
  const list = useRef({ measures, count });
  const look = useRef(() => undefined as void);

  useEffect(() => {
    let drawn = atFirst;
    let heading: Heading = "down";
    let last = window.scrollY;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let next: ReturnType<typeof setTimeout> | undefined;
    const view = () => ({ scrolled: window.scrollY, seen: window.innerHeight });
    function draw(wanted: WindowRange) {
      if (wanted.from === drawn.from && wanted.to === drawn.to) return;
      drawn = wanted;
      setRange(wanted);
    }
    function fill() {
      rest = undefined;
      draw(rangeOf(view(), list.current.measures, list.current.count, heading));
    }
    function follow() {
      const now = view();
      if (now.scrolled !== last) heading = now.scrolled < last ? "up" : "down";
      last = now.scrolled;
      const shown = rangeInSight(now, list.current.measures, list.current.count);
      if (shown.from >= drawn.from && shown.to <= drawn.to) {
        if (rest === undefined) fill();
        return;
      }
      clearTimeout(rest);
      rest = setTimeout(fill, restMs);
      const part = firstPart(shown, drawn);
      clearTimeout(next);
      if (part.to < shown.to) next = setTimeout(follow, frameMs);
      draw(part);
    }
    look.current = follow;
    window.addEventListener("scroll", follow, { passive: true });
    window.addEventListener("resize", follow);
    return () => {
      clearTimeout(rest);
      clearTimeout(next);
      window.removeEventListener("scroll", follow);
      window.removeEventListener("resize", follow);
    };
  }, []);

  useEffect(() => {
    list.current = { measures, count };
    const frame = requestAnimationFrame(look.current);
    return () => cancelAnimationFrame(frame);
  }, [measures, count]);
  return range;
}
