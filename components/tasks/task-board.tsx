"use client";

import dynamic from "next/dynamic";
import { type Packed, useUnpacked } from "@/components/layout/packed";
import type { BoardProps } from "@/components/tasks/board-drag";

// Only the board pays for dragging.
const BoardDrag = dynamic(async () => (await import("@/components/tasks/board-drag")).BoardDrag);

export function TaskBoard({ board }: { board: Packed<BoardProps> }) {
  return <BoardDrag {...useUnpacked(board)} />;
}
