"use client";

import { ArrowDown, ArrowUp, Check, Ellipsis, Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, use } from "react";
import { ActionForm } from "@/components/form/action-form";
import { FormContext } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { classes } from "@/components/ui/classes";
import { Popover } from "@/components/ui/popover";
import { formatInstant } from "@/lib/core/civil-time";
import { deleteSubtaskAction, updateSubtaskAction } from "@/lib/tasks/subtasks/actions";
import type { Subtask } from "@/lib/tasks/subtasks/schema";

export interface SubtaskRowProps {
  taskId: string;
  subtask: Subtask;
  /** Where it can be put by the menu: what it then stands after, null for the top; undefined where it cannot. */
  up?: string | null;
  down?: string | null;
  mayWork: boolean;
  timeZone: string;
  /** What it is dragged by. */
  grip?: ReactNode;
}

/** One point of the checklist. Everything on it is a form, so it works before and without JavaScript. */
export function SubtaskRow({ taskId, subtask, up, down, mayWork, timeZone, grip }: SubtaskRowProps) {
  const t = useTranslations("task.subtasks");
  const locale = useLocale();
  const { completed_at: completed } = subtask;
  return (
    <>
      {grip}
      {mayWork ? (
        <ActionForm action={updateSubtaskAction} className="contents">
          <Ids taskId={taskId} subtask={subtask} />
          <HiddenField name="is_completed" value={String(!subtask.is_completed)} />
          <TickButton subtask={subtask} />
        </ActionForm>
      ) : (
        <span className={classes("tick-box", subtask.is_completed && "done")} aria-hidden="true">
          <Check />
        </span>
      )}
      <span className={classes("what", subtask.is_completed && "i3")}>{subtask.title}</span>
      <span className="t-12 i3 who">{completed ? t("done_at", { at: formatInstant(completed, locale, timeZone) }) : null}</span>
      {mayWork ? <SubtaskMenu taskId={taskId} subtask={subtask} up={up} down={down} /> : null}
    </>
  );
}

function Ids({ taskId, subtask }: { taskId: string; subtask: Pick<Subtask, "id"> }) {
  return (
    <>
      <HiddenField name="id" value={taskId} />
      <HiddenField name="subtask_id" value={subtask.id} />
    </>
  );
}

/** Shows at once what it is going to be. */
function TickButton({ subtask }: { subtask: Subtask }) {
  const t = useTranslations("task.subtasks");
  const isPending = use(FormContext)?.pending ?? false;
  const isDone = subtask.is_completed !== isPending;
  return (
    <button
      type="submit"
      className={classes("tick-box", isDone && "done")}
      aria-pressed={isDone}
      aria-label={t(subtask.is_completed ? "untick" : "tick", { title: subtask.title })}
    >
      <Check />
    </button>
  );
}

function SubtaskMenu({ taskId, subtask, up, down }: Pick<SubtaskRowProps, "taskId" | "subtask" | "up" | "down">) {
  const t = useTranslations("task.subtasks");
  return (
    <Popover
      trigger={<Ellipsis />}
      label={t("more", { title: subtask.title })}
      align="end"
      className="ask"
      triggerProps={{ className: "btn icon quiet" }}
    >
      <ActionForm action={updateSubtaskAction} label={t("rename")} className="ask-form pad">
        <Ids taskId={taskId} subtask={subtask} />
        <TextField name="title" label={t("name")} required defaultValue={subtask.title} maxLength={300} key={subtask.title} />
        <SubmitButton look="default">{t("rename")}</SubmitButton>
      </ActionForm>
      <div className="hr" />
      <MoveButton taskId={taskId} subtask={subtask} afterId={up} icon={<ArrowUp />} verb={t("up")} />
      <MoveButton taskId={taskId} subtask={subtask} afterId={down} icon={<ArrowDown />} verb={t("down")} />
      <ActionForm action={deleteSubtaskAction}>
        <Ids taskId={taskId} subtask={subtask} />
        <button type="submit" className="mi">
          <Trash2 />
          {t("delete")}
        </button>
      </ActionForm>
    </Popover>
  );
}

type MoveProps = Pick<SubtaskRowProps, "taskId" | "subtask"> & { afterId: string | null | undefined; icon: ReactNode; verb: string };

function MoveButton({ taskId, subtask, afterId, icon, verb }: MoveProps) {
  if (afterId === undefined) return null;
  return (
    <ActionForm action={updateSubtaskAction}>
      <Ids taskId={taskId} subtask={subtask} />
      <HiddenField name="after_id" value={afterId} />
      <button type="submit" className="mi">
        {icon}
        {verb}
      </button>
    </ActionForm>
  );
}
