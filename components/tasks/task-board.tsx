"use client";

import dynamic from "next/dynamic";
import type { BoardProps } from "@/components/tasks/board-drag";

// Only the board pays for dragging.
const BoardDrag = dynamic(async () => (await import("@/components/tasks/board-drag")).BoardDrag);

export function TaskBoard(props: BoardProps) {
  return <BoardDrag {...props} />;
}
