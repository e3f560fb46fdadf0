"use client";

import { emptySession, type Session } from "@/components/inventory/scan-session";

interface ScanStore {
  get: () => Session;
  set: (session: Session) => void;
  watch: (tell: () => void) => () => void;
}

const stores = new Map<string, ScanStore>();

function read(key: string): Session {
  try {
    return { ...emptySession, ...(JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Session>) };
  } catch {
    return emptySession;
  }
}

/** The session of one person on this device: it outlives a reload, a lost network and an empty battery. */
export function scanStore(userId: string): ScanStore {
  const key = `flytower.scan.session.${userId}`;
  const known = stores.get(key);
  if (known) return known;
  let session: Session | null = null;
  const watchers = new Set<() => void>();
  const tellAll = () => {
    for (const tell of watchers) tell();
  };
  const store: ScanStore = {
    get: () => (session ??= read(key)),
    set(next) {
      session = next;
      localStorage.setItem(key, JSON.stringify(next));
      tellAll();
    },
    watch(tell) {
      // Another tab of the same person goes on with the same session.
      const heard = (event: StorageEvent) => {
        if (event.key !== key) return;
        session = null;
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
  stores.set(key, store);
  return store;
}
