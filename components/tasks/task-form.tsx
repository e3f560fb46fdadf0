"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { ActionForm } from "@/components/form/action-form";
import { ComboField } from "@/components/form/combo-field";
import { DateField } from "@/components/form/date-field";
import { draftKeyOf } from "@/components/form/draft-values";
import { FieldGroup } from "@/components/form/field-group";
import { type Option, SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField, TextField } from "@/components/form/text-field";
import { VersionField } from "@/components/form/version-field";
import { RepeatFields } from "@/components/tasks/repeat-fields";
import { TaskConflict } from "@/components/tasks/task-conflict";
import { type TaskStart, type TaskValues, taskValues } from "@/components/tasks/task-values";
import { WatchersField } from "@/components/tasks/watchers-field";
import { ButtonLink } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { createTaskAction, updateTaskAction } from "@/lib/tasks/actions";
import { taskPriorities } from "@/lib/tasks/constants";
import { formParts } from "@/lib/tasks/forms/rules";
import type { Task } from "@/lib/tasks/schema";

interface TaskFormProps {
  /** Whose drafts it keeps. */
  userId: string;
  /** The task to change; without it a new one is made. */
  task?: Task;
  start?: TaskStart;
  /** What a new task is made from. */
  source?: { type: "item"; id: string; name: string };
  people: readonly Option[];
  /** Departments where this person may file it, and whether it may stand in none. */
  departments: readonly { id: string; name: string }[];
  mayBeHouse: boolean;
  timeZone: string;
}

/** A task, new or changed. */
export function TaskForm(props: TaskFormProps) {
  const t = useTranslations("task.form");
  const title = useTranslations("task");
  const router = useRouter();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const { userId, task, source, people, departments, timeZone } = props;
  const form = () => box.current?.querySelector("form") ?? null;
  return (
    <div ref={box} className="form-page">
      <ActionForm
        action={task ? updateTaskAction : createTaskAction}
        draftKey={draftKeyOf(userId, task ? `task:${task.id}` : `task:new${source ? `:${source.id}` : ""}`)}
        label={title(task ? "edit_title" : "new_title")}
        renderConflict={(current) => <TaskConflict current={current as Task} {...{ form, people, departments, timeZone }} />}
        onDone={(saved) => {
          toast({ text: t("saved", { number: saved.number, title: saved.title }) });
          router.push(`/tasks/${saved.id}`);
        }}
      >
        <TaskFields {...props} />
        <footer>
          <SubmitButton name="_next" value="/tasks/{id}" busyText={t("saving")}>
            {t("save")}
          </SubmitButton>
          <span className="grow" />
          <ButtonLink look="quiet" href={task ? `/tasks/${task.id}` : "/tasks"}>
            {t("cancel")}
          </ButtonLink>
        </footer>
      </ActionForm>
    </div>
  );
}

function TaskFields({ task, start, source, people, departments, mayBeHouse, timeZone }: TaskFormProps) {
  const t = useTranslations("task.form");
  const values = taskValues(task, start, timeZone);
  return (
    <>
      {task ? (
        <>
          <HiddenField name="id" value={task.id} />
          <VersionField value={task.version} />
        </>
      ) : null}
      {source ? (
        <p className="t-14">
          <HiddenField name="source_type" value={source.type} />
          <HiddenField name="source_id" value={source.id} />
          {t("source", { name: source.name })}
        </p>
      ) : null}
      <TextField name="title" label={t("title")} required defaultValue={values.title} maxLength={300} />
      <TextAreaField name="description" label={t("description")} defaultValue={values.description} rows={5} maxLength={20_000} />
      <PeopleFields values={values} people={people} departments={departments} mayBeHouse={mayBeHouse} />
      <TimeFields values={values} />
      <RepeatFields values={values} />
      {task?.rrule ? <ReachField /> : null}
      {task ? null : (
        <>
          <WatchersField people={people} />
          <TextAreaField name={formParts.subtasks} label={t("subtasks")} hint={t("subtasks_hint")} rows={4} />
        </>
      )}
    </>
  );
}

function PeopleFields({
  values,
  people,
  departments,
  mayBeHouse,
}: { values: TaskValues } & Pick<TaskFormProps, "people" | "departments" | "mayBeHouse">) {
  const t = useTranslations("task.form");
  return (
    <FieldGroup>
      <SelectField
        name="department_id"
        label={t("department")}
        empty={mayBeHouse ? t("no_department") : undefined}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={values.department_id}
      />
      <ComboField name="assignee_id" label={t("assignee")} options={people} empty={t("nobody")} defaultValue={values.assignee_id} />
    </FieldGroup>
  );
}

function TimeFields({ values }: { values: TaskValues }) {
  const t = useTranslations("task.form");
  const priority = useTranslations("tasks.priority");
  return (
    <FieldGroup columns={3}>
      <DateField name="deadline" label={t("deadline")} defaultValue={values.deadline} />
      <TextField
        name={formParts.time}
        label={t("time")}
        hint={t("time_hint")}
        defaultValue={values.time}
        inputMode="numeric"
        maxLength={5}
      />
      <SelectField
        name="priority"
        label={t("priority")}
        options={taskPriorities.map((value) => ({ value, label: priority(value) }))}
        defaultValue={values.priority}
      />
    </FieldGroup>
  );
}

function ReachField() {
  const t = useTranslations("task.form");
  return (
    <SelectField
      name="reach"
      label={t("reach")}
      options={(["following", "this"] as const).map((value) => ({ value, label: t(`reach_${value}`) }))}
    />
  );
}
