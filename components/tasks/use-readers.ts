"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { hasWords } from "@/components/form/match-words";

export interface Person {
  id: string;
  name: string;
}

const pause = 120;

/** People who may see a task, looked for while their name is typed; what comes late is dropped. */
export function useReaders(taskId: string): { people: readonly Person[]; ask: (query: string) => void } {
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [asked, setAsked] = useState("");
  const waiting = useRef<{ timer?: ReturnType<typeof setTimeout>; stop?: AbortController }>({});
  useEffect(() => {
    const left = waiting.current;
    return () => {
      clearTimeout(left.timer);
      left.stop?.abort();
    };
  }, []);
  const ask = useCallback(
    (query: string) => {
      setAsked(query);
      const { current } = waiting;
      clearTimeout(current.timer);
      current.stop?.abort();
      const stop = new AbortController();
      current.stop = stop;
      current.timer = setTimeout(() => {
        fetch(`/api/v1/tasks/${taskId}/readers?q=${encodeURIComponent(query)}`, { signal: stop.signal })
          .then(async (answer) => (answer.ok ? ((await answer.json()) as { items: Person[] }).items : []))
          .then(setPeople)
          // Without the list a name is simply text.
          .catch(() => undefined);
      }, pause);
    },
    [taskId],
  );
  // The last answer may be to another query.
  return { people: people.filter(({ name }) => hasWords(name, asked)), ask };
}
