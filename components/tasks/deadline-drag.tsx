"use client";

import { DndContext, DragOverlay, MeasuringStrategy } from "@dnd-kit/core";
import { useLocale, useTranslations } from "next-intl";
import { useRef } from "react";
import { weekday } from "@/components/form/calendar-date";
import { CalendarCell, DayTaskLine } from "@/components/tasks/calendar-cell";
import type { CalendarDay } from "@/components/tasks/day-data";
import { DayDialog } from "@/components/tasks/day-dialog";
import { silent, underPointer } from "@/components/tasks/drag-sensors";
import { useDayDrag } from "@/components/tasks/use-day-drag";
import { useDayMove } from "@/components/tasks/use-day-move";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Notice } from "@/components/ui/notice";
import { regional } from "@/lib/core/locale";

export interface DeadlineDragProps {
  days: CalendarDay[];
  span: "month" | "week";
}

const measuring = { droppable: { strategy: MeasuringStrategy.Always } };

/** Deadlines on the days of a month or week; carrying a task to another day moves its deadline and keeps its hour. */
export function DeadlineDrag({ days, span }: DeadlineDragProps) {
  const t = useTranslations("task-board");
  const grid = useRef<HTMLDivElement>(null);
  const move = useDayMove(days, grid);
  const drag = useDayDrag(move.days, grid, move.drop);
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
        id="calendar"
        sensors={drag.sensors}
        collisionDetection={underPointer}
        measuring={measuring}
        accessibility={{ announcements: silent, screenReaderInstructions: { draggable: t("drag.instructions_day") } }}
        {...drag.handlers}
      >
        <div className={classes("dues", span)} ref={grid}>
          <Weekdays days={days} />
          {move.days.map((day) => (
            <CalendarCell
              key={day.day}
              day={day}
              most={span === "week" ? 30 : 4}
              isOver={drag.over === day.day}
              lifted={drag.lifted?.id}
              onAsk={move.ask}
            />
          ))}
        </div>
        <DragOverlay dropAnimation={null} transition="none">
          {drag.lifted ? (
            <div className="dt drag" inert>
              <DayTaskLine task={drag.lifted} />
            </div>
          ) : null}
        </DragOverlay>
      </DndContext>
      <DayDialog task={move.asked} onPick={move.pick} onClose={move.leave} />
    </>
  );
}

function Weekdays({ days }: Pick<DeadlineDragProps, "days">) {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(regional(locale), { weekday: "short", timeZone: "UTC" });
  return days.slice(0, 7).map(({ day }) => (
    <span key={day} className={classes("wd", weekday(day) > 4 && "off")} aria-hidden="true">
      {format.format(new Date(day))}
    </span>
  ));
}
