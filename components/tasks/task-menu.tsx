"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { useAction } from "@/components/form/use-action";
import { Popover } from "@/components/ui/popover";
import { useToast } from "@/components/ui/toast";
import { deleteTaskAction, restoreTaskAction } from "@/lib/tasks/actions";

interface NamedTask {
  id: string;
  number: number;
}

/** What is done rarely. */
export function TaskMenu({ task, mayUpdate, mayDelete }: { task: NamedTask; mayUpdate: boolean; mayDelete: boolean }) {
  const t = useTranslations("task");
  if (!mayUpdate && !mayDelete) return null;
  return (
    <Popover trigger={<Ellipsis />} label={t("more")} align="end" triggerProps={{ className: "btn icon" }}>
      {mayUpdate ? (
        <Link className="mi" href={`/tasks/${task.id}/edit`} prefetch={false}>
          <Pencil />
          {t("edit")}
        </Link>
      ) : null}
      {mayDelete ? <DeleteTaskButton task={task} /> : null}
    </Popover>
  );
}

/** Deletes at once and offers to take it back: nothing is lost, so nothing is asked. */
function DeleteTaskButton({ task }: { task: NamedTask }) {
  const t = useTranslations("task");
  const toast = useToast();
  const { run } = useAction(restoreTaskAction);
  const deleted = () =>
    toast({
      text: t("deleted_toast", { number: task.number }),
      undo: () => run({ id: task.id }, undefined, (problem) => toast({ text: problem.message })),
    });
  return (
    <ActionForm action={deleteTaskAction} onDone={deleted}>
      <HiddenField name="id" value={task.id} />
      <button type="submit" className="mi">
        <Trash2 />
        {t("delete")}
      </button>
    </ActionForm>
  );
}

export function RestoreTaskButton({ task }: { task: NamedTask }) {
  const t = useTranslations("task");
  const toast = useToast();
  return (
    <ActionForm action={restoreTaskAction} onDone={() => toast({ text: t("restored_toast", { number: task.number }) })}>
      <HiddenField name="id" value={task.id} />
      <SubmitButton look="default">{t("restore")}</SubmitButton>
    </ActionForm>
  );
}
