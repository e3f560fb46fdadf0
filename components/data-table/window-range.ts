"use client";

import { type RefObject, useEffect, useState } from "react";

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
const step = 8;
const beyond = 12;

/** Which rows of one height the window shows, and some on both sides. */
export function rangeOf(scrolled: number, seen: number, { top, height }: Measures, count: number): WindowRange {
  const first = Math.floor((scrolled - top) / height) - beyond;
  const last = Math.ceil((scrolled - top + seen) / height) + beyond;
  const from = Math.max(0, Math.floor(first / step) * step);
  return { from: Math.min(from, count), to: Math.max(0, Math.min(count, Math.ceil(last / step) * step)) };
}

const atFirst: WindowRange = { from: 0, to: 48 };

/** The rows to have in the document while the window scrolls over `count` of them. */
export function useWindowRange(measures: Measures, count: number): WindowRange {
  const [range, setRange] = useState(atFirst);
  const { top, height } = measures;
  useEffect(() => {
    function look() {
      const next = rangeOf(window.scrollY, window.innerHeight, { top, height }, count);
      setRange((last) => (last.from === next.from && last.to === next.to ? last : next));
    }
    const frame = requestAnimationFrame(look);
    window.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [top, height, count]);
  return range;
}
