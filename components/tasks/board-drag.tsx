"use client";

import { DndContext, DragOverlay, MeasuringStrategy } from "@dnd-kit/core";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { BoardColumn } from "@/components/tasks/board-column";
import { findCard, type BoardColumnData } from "@/components/tasks/board-order";
import { StepDialog } from "@/components/tasks/step-dialog";
import { TaskCard } from "@/components/tasks/task-card";
import type { TaskSources } from "@/components/tasks/task-filters";
import { silent, underPointer } from "@/components/tasks/drag-sensors";
import { useBoardDrag } from "@/components/tasks/use-board-drag";
import { useTaskMove } from "@/components/tasks/use-task-move";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export interface BoardProps {
  columns: BoardColumnData[];
  people: TaskSources["people"];
}

const measuring = { droppable: { strategy: MeasuringStrategy.Always } };

/** The board: cards are carried by mouse, finger and keys; the server is asked at once, and a refusal puts the card back and says why. */
export function BoardDrag({ columns, people }: BoardProps) {
  const t = useTranslations("task-board");
  const board = useRef<HTMLDivElement>(null);
  const move = useTaskMove(columns, board);
  const drag = useBoardDrag(move.columns, board, move.drop);
  const lifted = drag.lifted ? findCard(drag.columns, drag.lifted) : undefined;
  return (
    <>
      {move.problem ? (
        <div className="page pb-2">
          <Notice tone="stop" role="alert" title={move.problem.title} actions={<Button onClick={move.forget}>{t("board.close")}</Button>}>
            {move.problem.message}
          </Notice>
        </div>
      ) : null}
      <p className="sr-only" role="status" aria-live="assertive">
        {drag.said}
      </p>
      <DndContext
        id="board"
        sensors={drag.sensors}
        collisionDetection={underPointer}
        measuring={measuring}
        accessibility={{ announcements: silent, screenReaderInstructions: { draggable: t("drag.instructions") } }}
        {...drag.handlers}
      >
        <div className="kb" ref={board}>
          {drag.columns.map((column) => (
            <BoardColumn
              key={column.status}
              column={column}
              isStrip={column.status === "rejected" && drag.columns.length > 1}
              lifted={lifted}
              place={drag.place?.status === column.status ? drag.place : undefined}
              onAsk={move.ask}
            />
          ))}
        </div>
        <DragOverlay dropAnimation={null} transition="none">
          {lifted ? (
            <div className="kt drag" inert>
              <TaskCard card={lifted} />
            </div>
          ) : null}
        </DragOverlay>
      </DndContext>
      <StepDialog asked={move.asked} people={people} onDone={move.done} onClose={move.leave} />
    </>
  );
}
