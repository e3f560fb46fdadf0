"use client";

import { useLocale, useTranslations } from "next-intl";
import { type RefObject, startTransition, useOptimistic, useState } from "react";
import { localToday } from "@/components/form/calendar-date";
import { useAction } from "@/components/form/use-action";
import { withDay, type CalendarDay, type DayTask } from "@/components/tasks/day-data";
import { dayWords } from "@/components/tasks/task-due";
import { useTaskUndo } from "@/components/tasks/task-undo";
import { useFollowingFocus } from "@/components/tasks/use-following-focus";
import { answerOf, useRefusal } from "@/components/tasks/use-refusal";
import { useToast } from "@/components/ui/toast";
import { updateTaskAction } from "@/lib/tasks/overview/actions";

/** Moves a deadline at once and asks the server meanwhile; what it refuses goes back with the reason. */
export function useDayMove(given: CalendarDay[], grid: RefObject<HTMLElement | null>) {
  const t = useTranslations("task-board");
  const locale = useLocale();
  const toast = useToast();
  const undo = useTaskUndo();
  const { run } = useAction(updateTaskAction);
  const [days, place] = useOptimistic(given, withDay);
  const [asked, setAsked] = useState<{ task: DayTask; day: string } | null>(null);
  const { problem, refuse, forget } = useRefusal();
  const follow = useFollowingFocus(grid);

  function drop(task: DayTask, day: string) {
    const { id, number, version, time } = task;
    forget();
    follow(id);
    startTransition(async () => {
      place({ id, day });
      // Of a series only this one moves; those that follow keep their days.
      const answer = await answerOf(run, { id, version, deadline: time ? `${day}T${time}` : day, reach: "this" });
      const changeId = answer.data?.change_id;
      if (changeId) toast({ text: t("calendar.moved", { number, day: dayWords(day, localToday(), locale) }), undo: () => undo(changeId) });
      if (answer.problem) refuse(t("board.stayed_day", { number }), answer.problem);
    });
  }
  return {
    days,
    problem,
    asked,
    drop,
    forget,
    ask: (task: DayTask) => setAsked({ task, day: given.find(({ tasks }) => tasks.some(({ id }) => id === task.id))?.day ?? "" }),
    leave: () => setAsked(null),
    pick: (day: string) => {
      if (asked && day !== asked.day) drop(asked.task, day);
      setAsked(null);
    },
  };
}
