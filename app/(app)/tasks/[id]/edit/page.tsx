import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { fileableDepartments } from "@/components/tasks/fileable-departments";
import { TaskForm } from "@/components/tasks/task-form";
import { taskRights } from "@/components/tasks/task-rights";
import { peopleOptions } from "@/components/users/people-options";
import { load, loadActor } from "@/lib/core/adapters/page";
import type { Locale } from "@/lib/core/locale";
import { getTask } from "@/lib/tasks/queries/get-task";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";
import { listUsers } from "@/lib/users/queries/list-users";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("task");
  return { title: t("edit_title") };
}

export default async function EditTaskPage({ params }: Props) {
  const [{ id }, actor, t, tasks, locale] = await Promise.all([
    params,
    loadActor(),
    getTranslations("task"),
    getTranslations("tasks"),
    getLocale(),
  ]);
  const mayReadPeople = actor.grants.has("user:read");
  const [task, departments, users] = await Promise.all([
    load(getTask, { id }),
    mayReadPeople ? load(listDepartments, { page_size: 200 }) : { items: [] },
    mayReadPeople ? load(listUsers, { page_size: 200 }) : { items: [] },
  ]);
  if (!taskRights(actor, task).mayUpdate) forbidden();
  const filing = fileableDepartments(actor, departments.items);
  const own = task.department;
  // The department that it has stays a choice, also where this person could not put it there.
  const choices = own && !filing.departments.some((one) => one.id === own.id) ? [own, ...filing.departments] : filing.departments;
  const people = peopleOptions(users.items, locale as Locale);
  const { assignee } = task;
  const isKnown = !assignee || people.some(({ value }) => value === assignee.id);
  return (
    <>
      <PageHead
        title={task.title}
        below={
          <>
            <span className="code">{t("number", { number: task.number })}</span>
            <span>{t("edit_title")}</span>
          </>
        }
        crumbs={[
          { href: "/tasks", label: tasks("title") },
          { href: `/tasks/${task.id}`, label: t("number", { number: task.number }) },
        ]}
      />
      <Messages of={["tasks", "task"]}>
        <TaskForm
          userId={actor.user_id ?? ""}
          task={task}
          people={isKnown ? people : [{ value: assignee.id, label: assignee.name, hint: undefined }, ...people]}
          departments={choices.map((one) => ({ id: one.id, name: one.name }))}
          mayBeHouse
          timeZone={actor.theatre?.time_zone ?? "UTC"}
        />
      </Messages>
    </>
  );
}
