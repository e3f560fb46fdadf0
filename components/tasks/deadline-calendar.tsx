"use client";

import dynamic from "next/dynamic";
import type { DeadlineDragProps } from "@/components/tasks/deadline-drag";

// Only the calendar pays for dragging.
const DeadlineDrag = dynamic(async () => (await import("@/components/tasks/deadline-drag")).DeadlineDrag);

export function DeadlineCalendar(props: DeadlineDragProps) {
  return <DeadlineDrag {...props} />;
}
