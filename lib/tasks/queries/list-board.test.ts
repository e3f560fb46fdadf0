import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { beforeAll, expect, it } from "vitest";
import { taskCounters, tasks } from "@/db/schema";
import { database } from "@/lib/core/database";
import { run, type Operation } from "@/lib/core/operation";
import { countTasks } from "@/lib/tasks/queries/count-tasks";
import { listBoard } from "@/lib/tasks/queries/list-board";
import { listDeadlines } from "@/lib/tasks/queries/list-deadlines";
import { listTasks } from "@/lib/tasks/queries/list-tasks";
import { makeTask, putInto } from "@/tests/factories/tasks";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
const day = (later: number) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);

/** Years of work: ten thousand tasks, of which two hundred are open. */
beforeAll(async () => {
  theatre = await makeTheatre();
  await database().execute(sql`
    insert into tasks (id, theatre_id, number, title, department_id, assignee_id, deadline, status, completed_at, sort_order, created_by_id, created_at, updated_at)
    select gen_random_uuid(), ${theatre.id}, n, 'Task ' || n, case when n % 5 = 0 then ${theatre.departments.light}::uuid else ${theatre.departments.sound}::uuid end,
      case when n % 10 = 0 then ${theatre.users.department_staff.id}::uuid end, now() + (n - 9900) * interval '6 hours',
      (case when n > 9800 then 'created' else 'completed' end)::task_status, case when n <= 9800 then now() - interval '30 days' end, -n,
      ${theatre.users.admin.id}, now() - interval '60 days', now() - interval '30 days'
    from generate_series(1, 10000) n`);
  await database().insert(taskCounters).values({ theatre_id: theatre.id, last_value: 10_000 });
  await database().execute(sql`vacuum analyze tasks`);
});

interface Reads extends Record<string, unknown> {
  scans: number;
  fetched: number;
}

async function readsSoFar(tx: Transaction): Promise<Reads> {
  const [reads] = await tx.execute<Reads>(sql`
    select seq_scan::int as scans, idx_tup_fetch::int as fetched from pg_stat_xact_user_tables where relname = 'tasks'`);
  return reads ?? { scans: 0, fetched: 0 };
}

/** How many times an operation read the table of tasks from end to end, and how many of its rows it fetched. */
async function readsOf(operation: unknown, input: object, role: "admin" | "department_head" = "admin"): Promise<Reads> {
  return database().transaction(async (tx) => {
    const before = await readsSoFar(tx);
    await run(operation as Operation, { ...theatre.callers[role], tx }, input);
    const after = await readsSoFar(tx);
    return { scans: after.scans - before.scans, fetched: after.fetched - before.fetched };
  });
}

it.each([
  ["the list of what is open", listTasks, { status: ["created", "assigned", "in_progress", "review"] }],
  ["what is overdue", listTasks, { overdue: true }],
  ["one's own", listTasks, { assignee_id: ["me"], status: ["assigned"] }],
  ["the board", listBoard, {}],
  ["counts", countTasks, {}],
  ["a month of deadlines", listDeadlines, { from: day(0), to: day(30) }],
])("%s is read by an index", async (_what, operation, input) => {
  expect(await readsOf(operation, input)).toMatchObject({ scans: 0 });
});

it("fetches for a page of the whole list its rows alone: the count is one of the index or of a pass over the table", async () => {
  const { scans, fetched } = await readsOf(listTasks, { page_size: 50 });
  expect(fetched).toBeLessThan(160);
  expect(scans).toBeLessThan(2);
});

it("fetches no more for the board and its counts than what is shown and open", async () => {
  for (const operation of [listBoard, countTasks])
    for (const role of ["admin", "department_head"] as const) expect((await readsOf(operation, {}, role)).fetched).toBeLessThan(800);
});

it("shows what was closed in the last week, and leaves the years before to the list", async () => {
  const { admin } = theatre.callers;
  const [now, long] = [await makeTask(theatre, { title: "Done now" }), await makeTask(theatre, { title: "Done long ago" })];
  for (const { id } of [now, long]) await putInto(theatre, id, "completed");
  await database().execute(sql`alter table tasks disable trigger user`);
  await database()
    .update(tasks)
    .set({ updated_at: new Date(Date.now() - 8 * 86_400_000) })
    .where(eq(tasks.id, long.id));
  await database().execute(sql`alter table tasks enable trigger user`);
  const { columns } = await run(listBoard, admin, {});
  expect(columns.find(({ status }) => status === "completed")).toMatchObject({ total: 1, overdue: 0, items: [{ id: now.id }] });
  expect(columns.find(({ status }) => status === "created")).toMatchObject({ total: 200, overdue: 100 });
  expect((await run(listTasks, admin, { status: ["completed"] })).total).toBe(9802);
});
