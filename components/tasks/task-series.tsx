"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { useRuleWords } from "@/components/tasks/rule-words";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { updateTaskAction } from "@/lib/tasks/actions";
import type { Task } from "@/lib/tasks/schema";

type SeriesTask = Pick<Task, "id" | "rrule" | "repeats_id" | "followed_by_id">;

/** How the task repeats, the ones beside it in its series, and the end of it. */
export function TaskSeries({ task, mayUpdate }: { task: SeriesTask; mayUpdate: boolean }) {
  const t = useTranslations("task.series");
  const words = useRuleWords();
  const toast = useToast();
  const { rrule, repeats_id: previous, followed_by_id: next } = task;
  if (!rrule && !previous && !next) return null;
  return (
    <Section title={t("title")}>
      {rrule ? <p className="t-13">{words(rrule)}</p> : null}
      <p className="row g4 t-13 flex-wrap">
        {previous ? (
          <Link className="link" href={`/tasks/${previous}`} prefetch={false}>
            {t("previous")}
          </Link>
        ) : null}
        {next ? (
          <Link className="link" href={`/tasks/${next}`} prefetch={false}>
            {t("next")}
          </Link>
        ) : null}
      </p>
      {rrule && mayUpdate ? (
        <ActionForm action={updateTaskAction} className="mt-2" onDone={() => toast({ text: t("ended") })}>
          <HiddenField name="id" value={task.id} />
          <HiddenField name="rrule" value="" />
          <SubmitButton look="default">{t("end")}</SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  );
}
