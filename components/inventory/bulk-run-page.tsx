"use client";

import { useRouter } from "next/navigation";
import { BulkRunView, useBulkRun } from "@/components/inventory/bulk-run-view";
import type { BulkRun } from "@/lib/inventory/bulk/schema";

/** A run on its own page; its undo is a run of its own, so it leads there. */
export function BulkRunPage({ run: first }: { run: BulkRun }) {
  const router = useRouter();
  const { run, setRun } = useBulkRun(first, () => router.refresh());
  return <BulkRunView run={run} onRun={(next) => (next.id === run.id ? setRun(next) : router.push(`/inventory/bulk/${next.id}`))} />;
}
