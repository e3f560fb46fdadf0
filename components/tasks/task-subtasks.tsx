"use client";

import { useTranslations } from "next-intl";
import { lazy, startTransition, Suspense, useOptimistic } from "react";
import { ActionForm } from "@/components/form/action-form";
import { useHydrated } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { useAction } from "@/components/form/use-action";
import { neighboursOf, putAfter } from "@/components/tasks/subtask-order";
import { SubtaskRow } from "@/components/tasks/subtask-row";
import { classes } from "@/components/ui/classes";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { createSubtaskAction, updateSubtaskAction } from "@/lib/tasks/subtasks/actions";
import type { Subtask } from "@/lib/tasks/subtasks/schema";

interface TaskSubtasksProps {
  taskId: string;
  subtasks: readonly Subtask[];
  mayWork: boolean;
  timeZone: string;
}

/** Dragging is loaded after the page: the list is read, ticked and ordered by its menus without it. */
const SubtaskSorting = lazy(async () => ({ default: (await import("@/components/tasks/subtask-sorting")).SubtaskSorting }));

/** The checklist of a task. */
export function TaskSubtasks({ taskId, subtasks, mayWork, timeZone }: TaskSubtasksProps) {
  const t = useTranslations("task.subtasks");
  const toast = useToast();
  const { run } = useAction(updateSubtaskAction);
  const [shown, move] = useOptimistic(subtasks, (list, moved: { id: string; afterId: string | null }) =>
    putAfter(list, moved.id, moved.afterId),
  );
  const isSortable = useHydrated() && mayWork && shown.length > 1;
  const done = shown.filter((subtask) => subtask.is_completed).length;

  function put(id: string, afterId: string | null) {
    startTransition(() => {
      run({ id: taskId, subtask_id: id, after_id: afterId }, undefined, (problem) => toast({ text: problem.message }));
      move({ id, afterId });
    });
  }
  return (
    <Section title={t("title")} count={shown.length > 0 ? t("progress", { done, total: shown.length }) : undefined}>
      {shown.length === 0 ? <p className="t-13 i3">{t(mayWork ? "none" : "none_read")}</p> : null}
      {isSortable ? (
        <Suspense fallback={<PlainRows {...{ taskId, subtasks: shown, mayWork, timeZone }} />}>
          <SubtaskSorting taskId={taskId} subtasks={shown} timeZone={timeZone} onMove={put} />
        </Suspense>
      ) : (
        <PlainRows {...{ taskId, subtasks: shown, mayWork, timeZone }} />
      )}
      {mayWork ? <NewSubtask taskId={taskId} /> : null}
    </Section>
  );
}

function PlainRows({ taskId, subtasks, mayWork, timeZone }: TaskSubtasksProps) {
  const ids = subtasks.map(({ id }) => id);
  const t = useTranslations("task.subtasks");
  const hasGrip = mayWork && subtasks.length > 1;
  if (subtasks.length === 0) return null;
  return (
    <ul aria-label={t("list")}>
      {subtasks.map((subtask, index) => (
        <li key={subtask.id} className={classes("subtask", hasGrip && "sortable")}>
          <SubtaskRow
            {...{ taskId, subtask, mayWork, timeZone }}
            {...neighboursOf(ids, index)}
            grip={hasGrip ? <span className="grip" aria-hidden="true" /> : null}
          />
        </li>
      ))}
    </ul>
  );
}

function NewSubtask({ taskId }: { taskId: string }) {
  const t = useTranslations("task.subtasks");
  return (
    <ActionForm
      action={createSubtaskAction}
      label={t("new")}
      className="one-line"
      onDone={(_, { reset }) => {
        reset();
        // The next point is typed at once.
        requestAnimationFrame(() => document.querySelector<HTMLInputElement>(".one-line input[name=title]")?.focus());
      }}
    >
      <HiddenField name="id" value={taskId} />
      <TextField name="title" label={t("new")} maxLength={300} />
      <SubmitButton look="default">{t("add")}</SubmitButton>
    </ActionForm>
  );
}
