"use client";

import { useMemo, useRef, useState } from "react";

export interface Selection {
  ids: ReadonlySet<string>;
  /** Everything the filter finds, also on other pages. */
  isAll: boolean;
  toggle: (index: number, range: boolean) => void;
  togglePage: () => void;
  selectAll: () => void;
  clear: () => void;
}

/**
 * Rows of this page; with shift, all between the last pressed one and this. In one scroll (`isWhole`) there are no pages: all means what is
 * found, also what was not read yet.
 */
export function useSelection(keys: readonly string[], isWhole = false): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  const last = useRef(0);
  const ids = useMemo(() => new Set(keys.filter((key) => isAll || chosen.has(key))), [keys, chosen, isAll]);

  function set(next: Iterable<string>) {
    setAll(false);
    setChosen(new Set(next));
  }
  return {
    ids,
    isAll,
    toggle(index, range) {
      const key = keys[index];
      if (key === undefined) return;
      const [from, to] = range ? [Math.min(last.current, index), Math.max(last.current, index)] : [index, index];
      const touched = keys.slice(from, to + 1);
      const next = new Set(ids);
      for (const one of touched)
        if (ids.has(key)) next.delete(one);
        else next.add(one);
      last.current = index;
      set(next);
    },
    togglePage() {
      if (ids.size === keys.length) set([]);
      else if (isWhole) setAll(true);
      else set(keys);
    },
    selectAll: () => setAll(true),
    clear: () => set([]),
  };
}
