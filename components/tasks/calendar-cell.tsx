"use client";

import { useDraggable, useDroppable } from "@dnd-kit/core";
import { MoveRight } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ComponentProps, MouseEvent } from "react";
import { weekday } from "@/components/form/calendar-date";
import { useListSearch } from "@/components/data-table/list-search";
import type { CalendarDay, DayTask } from "@/components/tasks/day-data";
import { classes } from "@/components/ui/classes";
import { Department } from "@/components/ui/department";
import { Mark } from "@/components/ui/mark";

interface CalendarCellProps {
  day: CalendarDay;
  /** How many tasks are shown; the rest is one press away. */
  most: number;
  isOver: boolean;
  lifted: string | undefined;
  onAsk: (task: DayTask) => void;
}

export function CalendarCell({ day, most, isOver, lifted, onAsk }: CalendarCellProps) {
  const t = useTranslations("task-board.calendar");
  const { href } = useListSearch();
  const { setNodeRef } = useDroppable({ id: day.day });
  const shown = day.tasks.slice(0, most);
  const rest = day.total - shown.length;
  const list = href({ view: "list", due_after: day.day, due_before: day.day, span: null, day: null });
  return (
    <section
      ref={setNodeRef}
      className={classes(
        "dday",
        day.isToday && "today",
        day.isOutside && "outside",
        weekday(day.day) > 4 && "off",
        day.total === 0 && "free",
        isOver && "spike",
      )}
      data-day={day.day}
      aria-label={t("day", { day: day.name, total: day.total })}
    >
      <h3 aria-hidden="true">
        <span className="n">{Number(day.day.slice(8))}</span>
        <span className="name">{day.name}</span>
      </h3>
      <ol>
        {shown.map((task) => (
          <DayItem key={task.id} task={task} isLifted={task.id === lifted} onAsk={onAsk} />
        ))}
      </ol>
      {rest > 0 ? (
        <Link className="link t-12" href={list} prefetch={false}>
          {t("more", { count: rest })}
        </Link>
      ) : null}
    </section>
  );
}

function DayItem({ task, isLifted, onAsk }: { task: DayTask; isLifted: boolean; onAsk: (task: DayTask) => void }) {
  const t = useTranslations("task-board.drag");
  const { setNodeRef, setActivatorNodeRef, listeners, attributes } = useDraggable({ id: task.id, disabled: !task.mayUpdate });
  const handle = {
    ref: setActivatorNodeRef,
    href: `/tasks/${task.id}`,
    "aria-roledescription": t("role"),
    "aria-describedby": attributes["aria-describedby"],
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      onAsk(task);
    },
  };
  return (
    <li ref={setNodeRef} className={classes("dt", isLifted && "lifted", task.mayUpdate && "movable")} data-card={task.id} {...listeners}>
      <DayTaskLine task={task} handle={task.mayUpdate ? handle : undefined} />
    </li>
  );
}

export function DayTaskLine({ task, handle }: { task: DayTask; handle?: ComponentProps<"a"> }) {
  const t = useTranslations("task-board.card");
  const isClosed = task.status === "completed" || task.status === "rejected";
  return (
    <>
      {task.department ? <Department {...task.department} /> : null}
      {task.isOverdue ? (
        <span className="stop">
          <Mark name="stop" label={t("overdue")} />
        </span>
      ) : null}
      {task.time ? <span className="i2">{task.time}</span> : null}
      <Link className={classes("cut", isClosed && "closed")} href={`/tasks/${task.id}`} prefetch={false} title={task.title}>
        {task.title}
      </Link>
      {handle ? (
        <a {...handle} className="handle" role="button" aria-label={t("day", { number: task.number, title: task.title })}>
          <MoveRight className="i-14" />
        </a>
      ) : null}
    </>
  );
}
