"use client";

import { Eye, EyeOff, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { ComboField } from "@/components/form/combo-field";
import type { Option } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { Avatar } from "@/components/ui/avatar";
import { Section } from "@/components/ui/section";
import type { Task } from "@/lib/tasks/schema";
import { addWatcherAction, removeWatcherAction } from "@/lib/tasks/watchers/actions";

interface TaskWatchersProps {
  task: Pick<Task, "id" | "watchers">;
  readerId: string | null;
  /** Whether the reader may watch and stop watching; whether they may name others, and take them off. */
  mayWatch: boolean;
  mayAdd: boolean;
  mayRemove: boolean;
  people: readonly Option[];
}

/** Who hears of the task besides the author and the assignee. */
export function TaskWatchers({ task, readerId, mayWatch, mayAdd, mayRemove, people }: TaskWatchersProps) {
  const t = useTranslations("task.watchers");
  const isWatching = task.watchers.some(({ id }) => id === readerId);
  const others = people.filter(({ value }) => !task.watchers.some(({ id }) => id === value));
  return (
    <Section title={t("title")} count={task.watchers.length} end={mayWatch ? <WatchForm {...{ task, readerId, isWatching }} /> : null}>
      {task.watchers.length === 0 ? <p className="t-13 i3">{t("none")}</p> : null}
      <ul className="people">
        {task.watchers.map(({ id, name }) => (
          <li key={id}>
            <Avatar name={name} size="sm" decorative />
            <span className="grow">{name}</span>
            {mayRemove || id === readerId ? (
              <ActionForm action={removeWatcherAction} className="contents">
                <HiddenField name="id" value={task.id} />
                <HiddenField name="user_id" value={id} />
                <button type="submit" className="btn icon quiet" aria-label={t("remove", { name })}>
                  <X />
                </button>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
      {mayAdd && others.length > 0 ? (
        <ActionForm action={addWatcherAction} label={t("add_label")} className="one-line" onDone={(_, { reset }) => reset()}>
          <HiddenField name="id" value={task.id} />
          <ComboField name="user_id" label={t("add_label")} options={others} empty="" />
          <SubmitButton look="default">{t("add")}</SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  );
}

function WatchForm({ task, readerId, isWatching }: Pick<TaskWatchersProps, "task" | "readerId"> & { isWatching: boolean }) {
  const t = useTranslations("task.watchers");
  return (
    <ActionForm action={isWatching ? removeWatcherAction : addWatcherAction} key={String(isWatching)}>
      <HiddenField name="id" value={task.id} />
      <HiddenField name="user_id" value={readerId} />
      <button type="submit" className="link t-13 row g1">
        {isWatching ? <EyeOff className="i-16" /> : <Eye className="i-16" />}
        {t(isWatching ? "unwatch" : "watch")}
      </button>
    </ActionForm>
  );
}
