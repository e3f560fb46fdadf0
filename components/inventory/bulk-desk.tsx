"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import type { BulkRights, BulkTarget, BulkVerb } from "@/components/inventory/bulk-order";

const BulkDrawer = dynamic(async () => (await import("@/components/inventory/bulk-drawer")).BulkDrawer);

interface Opened {
  verb: BulkVerb;
  target: BulkTarget;
  clear: () => void;
}

interface Desk {
  rights: BulkRights;
  open: (opened: Opened) => void;
}

const DeskContext = createContext<Desk | null>(null);

export function useBulkDesk(): Desk | null {
  return use(DeskContext);
}

/** Keeps the drawer of a bulk order above the list: what is changed may leave the list, and its progress must not leave with it. */
export function BulkDesk({ rights, children }: { rights: BulkRights; children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const desk = useMemo(() => ({ rights, open: setOpened }), [rights]);
  return (
    <DeskContext value={desk}>
      {children}
      {opened ? <BulkDrawer {...opened} rights={rights} onClose={close} /> : null}
    </DeskContext>
  );
}
