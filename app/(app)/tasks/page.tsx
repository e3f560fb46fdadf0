import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { hrefWith } from "@/components/data-table/url";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { Messages } from "@/components/layout/messages";
import { pack } from "@/components/layout/packed";
import { CalendarHead } from "@/components/tasks/calendar-head";
import { calendarRange, rangeTitle } from "@/components/tasks/calendar-days";
import { calendarDays } from "@/components/tasks/day-data";
import { DeadlineCalendar } from "@/components/tasks/deadline-calendar";
import { MovePanel } from "@/components/tasks/move-panel";
import { TaskBoard } from "@/components/tasks/task-board";
import { TaskBulkDesk } from "@/components/tasks/task-bulk-desk";
import { taskCard } from "@/components/tasks/task-card-data";
import { taskColumns, type TaskColumnKey } from "@/components/tasks/task-columns";
import type { Clock } from "@/components/tasks/task-due";
import { TaskEmpty } from "@/components/tasks/task-empty";
import { TaskFilterBar } from "@/components/tasks/task-filter-bar";
import { taskFilters, type TaskSources } from "@/components/tasks/task-filters";
import { OverviewHead } from "@/components/tasks/overview-head";
import { taskRow } from "@/components/tasks/task-row";
import { isNarrowed, readTaskSearch, type TaskSearch } from "@/components/tasks/task-search";
import { TaskTable } from "@/components/tasks/task-table";
import { TaskTabs } from "@/components/tasks/task-tabs";
import { load, loadActor } from "@/lib/core/adapters/page";
import { localDay } from "@/lib/core/civil-time";
import { countTasks } from "@/lib/tasks/queries/count-tasks";
import { getTask } from "@/lib/tasks/queries/get-task";
import { listBoard } from "@/lib/tasks/queries/list-board";
import { listDeadlines } from "@/lib/tasks/queries/list-deadlines";
import { listTasks } from "@/lib/tasks/queries/list-tasks";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";
import { listUsers } from "@/lib/users/queries/list-users";

type Search = Record<string, string | string[] | undefined>;
type Actor = Awaited<ReturnType<typeof loadActor>>;

const live = ["task"];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("task-board");
  return { title: t("title") };
}

/** Whom and what a task can be given to, as far as this person may see people. */
async function loadSources(actor: Actor): Promise<TaskSources> {
  if (!actor.grants.has("user:read")) return { departments: [], people: [] };
  const [departments, users] = await Promise.all([
    load(listDepartments, { page_size: 200 }),
    load(listUsers, { page_size: 200, is_active: true, sort: "last_name" }),
  ]);
  return {
    departments: departments.items.map(({ id, name, short_code }) => ({ id, name, short_code })),
    people: users.items.map(({ id, last_name, first_name }) => ({ id, name: `${last_name} ${first_name}` })),
  };
}

/** What the chosen view shows; the number of statements does not depend on what is found. */
async function loadView(asked: TaskSearch, today: string) {
  if (asked.view === "list") return { list: await load(listTasks, { ...asked.listed, ...asked.page }) };
  if (asked.view === "board") return { board: await load(listBoard, { ...asked.conditions, more: asked.more }) };
  const range = calendarRange(asked.day, today, asked.span);
  return { range, deadlines: await load(listDeadlines, { ...asked.listed, from: range.from, to: range.to }) };
}
type View = Awaited<ReturnType<typeof loadView>>;

function foundIn({ list, board, deadlines }: View): number {
  if (list) return list.total;
  return (board?.columns ?? deadlines?.days ?? []).reduce((sum, { total }) => sum + total, 0);
}

interface ViewProps {
  view: View;
  asked: TaskSearch;
  search: Search;
  actor: Actor;
  sources: TaskSources;
  clock: Clock;
}

/** The tasks as board, list or calendar. */
function TasksView({ view, asked, search, actor, sources, clock }: ViewProps) {
  const { list, board, range, deadlines } = view;
  const mayAdd = actor.grants.has("task:create");
  const all = hrefWith("/tasks", {}, { view: asked.view === "board" ? null : asked.view });
  if (range && deadlines) {
    const title = rangeTitle(range, asked.span, clock.locale);
    return (
      <>
        <CalendarHead search={search} title={title} day={range.day} span={asked.span} />
        <DeadlineCalendar days={calendarDays(range, deadlines, actor, clock)} span={asked.span} />
      </>
    );
  }
  if (foundIn(view) === 0) return <TaskEmpty isNarrowed={isNarrowed(asked)} mayAdd={mayAdd} all={all} />;
  if (list) {
    const { page, page_size, total, pages } = list;
    const rows = list.items.map((task) => taskRow(task, actor, clock));
    return <TaskTable rows={rows} pages={{ page, page_size, total, pages }} mayEdit={actor.grants.has("task:execute")} />;
  }
  const statuses = [asked.conditions.status ?? []].flat();
  // Beside others what was rejected only counts.
  const isStrip = (status: string) => status === "rejected" && statuses.length !== 1;
  const columns = (board?.columns ?? [])
    .filter(({ status }) => statuses.length === 0 || statuses.includes(status))
    .map(({ status, total, items }) => ({
      status,
      total,
      cards: isStrip(status) ? [] : items.map((task) => taskCard(task, actor, clock)),
    }));
  return <TaskBoard board={pack({ columns, people: sources.people })} />;
}

export default async function TasksPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [search, actor, t, tasks, locale] = await Promise.all([
    searchParams,
    loadActor(),
    getTranslations("task-board"),
    getTranslations("tasks"),
    getLocale(),
  ]);
  const asked = readTaskSearch(search);
  const clock = { locale, zone: actor.theatre?.time_zone ?? "UTC", now: new Date() };
  const [counts, sources, view, moved] = await Promise.all([
    load(countTasks, {}),
    loadSources(actor),
    loadView(asked, localDay(clock.now, clock.zone)),
    asked.move ? load(getTask, { id: asked.move }) : undefined,
  ]);
  const columns = Object.fromEntries(taskColumns.map(({ key }) => [key, t(`columns.${key}`)])) as Record<TaskColumnKey, string>;
  return (
    <Messages of={["task-board", "tasks"]}>
      <LiveRefresh of={live} />
      <OverviewHead search={search} asked={asked} counts={counts} mayAdd={actor.grants.has("task:create")} />
      <TaskTabs search={asked} counts={counts} departmentId={actor.department_id} />
      <TaskFilterBar
        filters={pack(taskFilters(sources, { board: t, tasks }, asked.view))}
        search={t("filters.search")}
        found={isNarrowed(asked) ? foundIn(view) : undefined}
        columns={asked.view === "list" ? columns : undefined}
      />
      {moved ? (
        <MovePanel card={taskCard(moved, actor, clock)} people={sources.people} back={hrefWith("/tasks", search, { move: null })} />
      ) : null}
      <TaskBulkDesk sources={sources}>
        <TasksView {...{ view, asked, search, actor, sources, clock }} />
      </TaskBulkDesk>
    </Messages>
  );
}
