import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { fileableDepartments } from "@/components/tasks/fileable-departments";
import { TaskForm } from "@/components/tasks/task-form";
import { peopleOptions } from "@/components/users/people-options";
import { load, loadActor } from "@/lib/core/adapters/page";
import type { Holder } from "@/lib/core/scope";
import type { Locale } from "@/lib/core/locale";
import { getItem } from "@/lib/inventory/queries/get-item";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";
import { listUsers } from "@/lib/users/queries/list-users";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("task");
  return { title: t("new_title") };
}

/** What the task is made from, where the address names it and the reader may see it. */
async function loadSource(actor: Holder, itemId: string | undefined) {
  if (!itemId || !actor.grants.has("inventory:read")) return undefined;
  const item = await load(getItem, { id: itemId });
  return { type: "item" as const, id: item.id, name: `${item.inventory_number} ${item.name}`, department_id: item.department?.id };
}

export default async function NewTaskPage({ searchParams }: Props) {
  const [search, actor, t, tasks, locale] = await Promise.all([
    searchParams,
    loadActor(),
    getTranslations("task"),
    getTranslations("tasks"),
    getLocale(),
  ]);
  const scope = actor.grants.get("task:create");
  if (!scope) forbidden();
  const one = (name: string) => [search[name]].flat()[0];
  const [departments, users, source] = await Promise.all([
    actor.grants.has("user:read") ? load(listDepartments, { page_size: 200 }) : { items: [] },
    actor.grants.has("user:read") ? load(listUsers, { page_size: 200 }) : { items: [] },
    loadSource(actor, one("item_id")),
  ]);
  const filing = fileableDepartments(actor, departments.items, one("department_id") ?? source?.department_id);
  return (
    <>
      <PageHead title={t("new_title")} crumbs={[{ href: "/tasks", label: tasks("title") }]} />
      <Messages of={["tasks", "task"]}>
        <TaskForm
          userId={actor.user_id ?? ""}
          source={source}
          start={{
            title: one("title"),
            deadline: one("deadline"),
            department_id: filing.chosenId,
            assignee_id: one("assignee_id") ?? (scope === "own" ? (actor.user_id ?? undefined) : undefined),
          }}
          people={peopleOptions(users.items, locale as Locale)}
          departments={filing.departments}
          mayBeHouse={filing.mayBeHouse}
          timeZone={actor.theatre?.time_zone ?? "UTC"}
        />
      </Messages>
    </>
  );
}
