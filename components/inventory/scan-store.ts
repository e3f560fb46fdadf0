"use client";

interface KeptStore<T> {
  get: () => T;
  set: (value: T) => void;
  watch: (tell: () => void) => () => void;
}

const stores = new Map<string, KeptStore<object>>();

function read<T extends object>(key: string, empty: T): T {
  try {
    return { ...empty, ...(JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<T>) };
  } catch {
    return empty;
  }
}

/** What is kept on this device under `flytower.scan.<name>`: it outlives a reload, a lost network and an empty battery. */
export function keptStore<T extends object>(name: string, empty: T): KeptStore<T> {
  const key = `flytower.scan.${name}`;
  const known = stores.get(key);
  if (known) return known as unknown as KeptStore<T>;
  let kept: T | null = null;
  const watchers = new Set<() => void>();
  const tellAll = () => {
    for (const tell of watchers) tell();
  };
  const store: KeptStore<T> = {
    get: () => (kept ??= read(key, empty)),
    set(next) {
      kept = next;
      localStorage.setItem(key, JSON.stringify(next));
      tellAll();
    },
    watch(tell) {
      // Another tab of the same person goes on with the same.
      const heard = (event: StorageEvent) => {
        if (event.key !== key) return;
        kept = null;
        tell();
      };
      watchers.add(tell);
      window.addEventListener("storage", heard);
      return () => {
        watchers.delete(tell);
        window.removeEventListener("storage", heard);
      };
    },
  };
  stores.set(key, store as unknown as KeptStore<object>);
  return store;
}
