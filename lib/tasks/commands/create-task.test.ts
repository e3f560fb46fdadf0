import { expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { createTask } from "@/lib/tasks/commands/create-task";
import { deleteTask } from "@/lib/tasks/commands/delete-task";
import { restoreTask } from "@/lib/tasks/commands/restore-task";
import { getTask } from "@/lib/tasks/queries/get-task";
import { listTasks } from "@/lib/tasks/queries/list-tasks";
import { makeTask } from "@/tests/factories/tasks";
import { auditOf, makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

it("gives each task its own number, also to those who make theirs at once", async () => {
  const theatre = await makeTheatre();
  const made = await Promise.all(Array.from({ length: 8 }, (_, n) => makeTask(theatre, { title: `Task ${n}` })));
  expect(made.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it(
  "files a task as far as the right to create reaches",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { light, sound } = theatre.departments;
    const { department_staff: crew, department_head: head, actor } = theatre.users;
    expect(await run(createTask, crew.caller, { title: "Sweep" })).toMatchObject({ department: { id: light }, status: "created" });
    expect(await run(createTask, actor.caller, { title: "Learn" })).toMatchObject({ assignee: { id: actor.id }, status: "assigned" });
    expect(await run(createTask, head.caller, { title: "Ask", department_id: sound })).toMatchObject({ department: { id: sound } });
    for (const [by, more] of [
      [crew.caller, { department_id: sound }],
      [actor.caller, { assignee_id: head.id }],
    ] as const)
      await expect(run(createTask, by, { title: "x", ...more })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "tasks.only_filing" });
  }),
);

it(
  "refuses strangers, half a source, and a repetition without a deadline; nothing is made",
  rolledBack(async (tx) => {
    const [theatre, other] = [await makeTheatre(tx), await makeTheatre(tx)];
    const { admin } = theatre.callers;
    for (const bad of [
      { assignee_id: other.users.admin.id },
      { watcher_ids: [other.users.admin.id] },
      { department_id: other.departments.light },
      { source_id: newId() },
      { rrule: "FREQ=DAILY" },
    ])
      await expect(run(createTask, admin, { title: "x", ...bad })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
    expect((await run(listTasks, admin, {})).total).toBe(0);
    expect(await auditOf(theatre, "task.created")).toEqual([]);
  }),
);

it(
  "can be deleted by who made it, is found among the deleted, and comes back",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { admin, department_staff: crew } = theatre.callers;
    const task = await makeTask(theatre, { assignee_id: theatre.users.department_staff.id });
    await expect(run(deleteTask, crew, { id: task.id })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "tasks.only_deleter" });
    await expect(run(deleteTask, admin, { id: task.id, version: task.version + 1 })).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
    await run(deleteTask, admin, { id: task.id, version: task.version });
    expect((await run(listTasks, admin, {})).total).toBe(0);
    expect((await run(listTasks, admin, { deleted: true })).items).toMatchObject([{ id: task.id }]);
    await run(restoreTask, admin, { id: task.id });
    expect(await run(getTask, admin, { id: task.id })).toMatchObject({ deleted_at: null, status: "assigned" });
    await expect(run(restoreTask, admin, { id: task.id })).rejects.toMatchObject({ code: "CONFLICT", reason: "tasks.not_deleted" });
  }),
);
