"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { DateField } from "@/components/form/date-field";
import { isIsoDate } from "@/components/form/calendar-date";
import type { DayTask } from "@/components/tasks/day-data";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

interface DayDialogProps {
  /** The task whose deadline is asked for, and the day it has. */
  task: { task: DayTask; day: string } | null;
  onPick: (day: string) => void;
  onClose: () => void;
}

/** The menu twin of carrying a task to another day. */
export function DayDialog({ task: asked, onPick, onClose }: DayDialogProps) {
  const t = useTranslations("task-board.step");
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const day = new FormData(event.currentTarget).get("day");
    if (typeof day === "string" && isIsoDate(day)) onPick(day);
  }
  return (
    <Dialog
      open={asked !== null}
      onClose={onClose}
      title={asked ? t("day_title", { number: asked.task.number }) : ""}
      description={asked?.task.title}
    >
      {asked ? (
        <form onSubmit={submit} className="flex flex-col gap-4 pt-4">
          <DateField name="day" label={t("day")} defaultValue={asked.day} required />
          <div className="verbs">
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button look="primary" type="submit">
              {t("day_save")}
            </Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  );
}
