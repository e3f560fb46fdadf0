import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Transaction } from "@/db/client";
import { tasks } from "@/db/schema";
import type { SystemRole } from "@/lib/core/access";
import { run } from "@/lib/core/operation";
import { setTaskStatus } from "@/lib/tasks/commands/set-task-status";
import type { TaskStatus } from "@/lib/tasks/constants";
import { steps } from "@/lib/tasks/rules";
import { makeTask, putInto } from "@/tests/factories/tasks";
import { auditOf, makeTheatre, makeUser } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

describe("a task of the light department, made by the technical director and assigned to one of the crew", () => {
  const who: [SystemRole | "assignee", (step: (typeof steps)[number]) => boolean][] = [
    ["admin", () => true],
    ["department_head", () => true],
    ["assignee", ({ by }) => by.includes("worker")],
    ["department_staff", () => false],
    ["assistant_director", () => false],
  ];

  it.each(who)(
    "%s takes the steps that the table gives",
    rolledBackFor(async (theatre, role, isAllowed) => {
      const assignee = await makeUser(theatre);
      const caller = role === "assignee" ? assignee.caller : theatre.callers[role];
      for (const step of steps.filter(({ from }) => from !== "created")) {
        const task = await makeTask(theatre, { department_id: theatre.departments.light }, theatre.callers.technical_director);
        await putInto(theatre, task.id, step.from, assignee.id);
        const input = { id: task.id, status: step.to, reason: "because", assignee_id: step.needs === "assignee" ? assignee.id : undefined };
        const answer = run(setTaskStatus, caller, input).then(
          ({ status }) => status as string,
          (error: { code: string }) => error.code,
        );
        const expected = isAllowed(step) ? step.to : "FORBIDDEN";
        expect([role, step.from, step.to, await answer]).toEqual([role, step.from, step.to, expected]);
      }
    }),
  );
});

type Body = (
  theatre: Awaited<ReturnType<typeof makeTheatre>>,
  role: SystemRole | "assignee",
  isAllowed: (step: (typeof steps)[number]) => boolean,
) => Promise<void>;

function rolledBackFor(body: Body) {
  return (role: SystemRole | "assignee", isAllowed: (step: (typeof steps)[number]) => boolean) =>
    rolledBack(async (tx) => body(await makeTheatre(tx), role, isAllowed))();
}

it(
  "is taken, handed in, sent back with a reason, and accepted; each step is told",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { department_head: head, department_staff: crew } = theatre.callers;
    const task = await makeTask(theatre, { department_id: theatre.departments.light }, head);
    const go = (caller: typeof head, status: TaskStatus, more = {}) => run(setTaskStatus, caller, { id: task.id, status, ...more });
    expect(await go(crew, "in_progress")).toMatchObject({ status: "in_progress", assignee: { id: theatre.users.department_staff.id } });
    await go(crew, "review");
    await expect(go(crew, "completed")).rejects.toMatchObject({ code: "FORBIDDEN", reason: "tasks.only_planner" });
    await expect(go(head, "in_progress")).rejects.toMatchObject({ details: { fields: { reason: ["tasks.needs_reason"] } } });
    await go(head, "in_progress", { reason: "The seam is open" });
    await go(crew, "review");
    const done = await go(head, "completed");
    expect(done.completed_at).toBeInstanceOf(Date);
    await expect(go(head, "created")).rejects.toMatchObject({ code: "CONFLICT", reason: "tasks.no_step_completed" });
    const reopened = await go(head, "in_progress", { reason: "It tore again" });
    expect(reopened.completed_at).toBeNull();
    const told = await auditOf(theatre, "task.status_changed");
    expect(told.map(({ after }) => [after?.status, after?.reason])).toEqual([
      ["in_progress", undefined],
      ["review", undefined],
      ["in_progress", "The seam is open"],
      ["review", undefined],
      ["completed", undefined],
      ["in_progress", "It tore again"],
    ]);
  }),
);

it(
  "refuses a stale version, and changes nothing",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const task = await makeTask(theatre, { assignee_id: theatre.users.department_staff.id });
    const input = { id: task.id, status: "in_progress", version: task.version + 1 } as const;
    await expect(run(setTaskStatus, theatre.callers.admin, input)).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
  }),
);

it(
  "makes the next task of a series when this one is completed, once, with its subtasks",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { admin } = theatre.callers;
    const task = await makeTask(theatre, {
      deadline: "2030-03-01",
      rrule: "FREQ=WEEKLY;COUNT=2",
      assignee_id: theatre.users.admin.id,
      subtasks: ["Grease", "Test"],
    });
    for (const status of ["in_progress", "completed"] as const) await run(setTaskStatus, admin, { id: task.id, status });
    const [first] = await followers(theatre.id, task.id, tx);
    expect(first).toMatchObject({
      rrule: "FREQ=WEEKLY;COUNT=1",
      status: "assigned",
      subtasks: 2,
      deadline: new Date("2030-03-08T20:59:00Z"),
    });
    await run(setTaskStatus, admin, { id: task.id, status: "in_progress", reason: "again" });
    await run(setTaskStatus, admin, { id: task.id, status: "completed" });
    expect(await followers(theatre.id, task.id, tx)).toHaveLength(1);
    for (const status of ["in_progress", "completed"] as const) await run(setTaskStatus, admin, { id: first?.id, status });
    expect(await followers(theatre.id, first?.id ?? "", tx)).toEqual([]);
  }),
);

function followers(theatreId: string, taskId: string, tx: Transaction) {
  return tx
    .select({
      id: tasks.id,
      rrule: tasks.rrule,
      status: tasks.status,
      deadline: tasks.deadline,
      subtasks: sql<number>`(select count(*)::int from task_subtasks s where s.task_id = tasks.id)`,
    })
    .from(tasks)
    .where(and(eq(tasks.theatre_id, theatreId), eq(tasks.repeats_id, taskId)));
}
