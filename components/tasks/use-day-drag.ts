"use client";

import type { DragMoveEvent, DragStartEvent, KeyboardCoordinateGetter } from "@dnd-kit/core";
import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { dayByKey } from "@/components/tasks/calendar-days";
import type { CalendarDay, DayTask } from "@/components/tasks/day-data";
import { drawnAt, useDragSensors, useSaid } from "@/components/tasks/drag-sensors";

/** Which task is carried, over which day, and the words for who does not see it. */
export function useDayDrag(days: CalendarDay[], grid: RefObject<HTMLElement | null>, onDrop: (task: DayTask, day: string) => void) {
  const t = useTranslations("task-board.drag");
  const [lifted, setLifted] = useState<DayTask | null>(null);
  const [over, setOver] = useState<string | undefined>();
  const { said, say, sayWhenHeard } = useSaid();
  const latest = useRef<string | undefined>(undefined);

  const dayOf = (id: string) => days.find(({ tasks }) => tasks.some((task) => task.id === id));
  const nameOf = (day: string) => days.find((one) => one.day === day)?.name ?? day;
  function go(day: string) {
    if (day === latest.current) return;
    latest.current = day;
    setOver(day);
    say(nameOf(day));
  }
  const byKey: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
    const range = { from: days[0]?.day ?? "", to: days.at(-1)?.day ?? "" };
    const day = latest.current && dayByKey(range, latest.current, event.code);
    const cell = day && grid.current?.querySelector(`[data-day="${day}"]`)?.getBoundingClientRect();
    if (!day || !cell) return undefined;
    event.preventDefault();
    go(day);
    return drawnAt({ x: cell.left, y: cell.top + 24 }, currentCoordinates, context.collisionRect);
  };
  const sensors = useDragSensors(byKey);

  function end(words: string) {
    latest.current = undefined;
    setOver(undefined);
    setLifted(null);
    say(words);
  }
  const handlers = {
    onDragStart({ active }: DragStartEvent) {
      const from = dayOf(String(active.id));
      const task = from?.tasks.find(({ id }) => id === active.id);
      if (!from || !task) return;
      setLifted(task);
      latest.current = from.day;
      setOver(from.day);
      sayWhenHeard(t("lifted_day", { number: task.number, title: task.title, day: from.name }));
    },
    onDragMove({ collisions }: DragMoveEvent) {
      const day = collisions?.[0]?.id;
      if (day !== undefined) go(String(day));
    },
    onDragEnd() {
      const day = latest.current;
      if (!lifted || !day) return end("");
      const isMoved = dayOf(lifted.id)?.day !== day;
      end(isMoved ? t("dropped_day", { number: lifted.number, day: nameOf(day) }) : t("cancelled", { number: lifted.number }));
      if (isMoved) onDrop(lifted, day);
    },
    onDragCancel: () => end(t("cancelled", { number: lifted?.number ?? 0 })),
  };
  return { lifted, over, said, sensors, handlers };
}
