import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { editTasks } from "@/lib/tasks/commands/edit-tasks";
import { undoTaskChanges } from "@/lib/tasks/commands/undo-task-changes";
import { updateTask } from "@/lib/tasks/commands/update-task";
import { getTask } from "@/lib/tasks/queries/get-task";
import { anew, makeTask } from "@/tests/factories/tasks";
import { auditOf, makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

it(
  "changes what may be changed, tells what not, and is taken back as one",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { light, sound } = theatre.departments;
    const head = theatre.callers.department_head;
    const own = await Promise.all([1, 2].map((n) => makeTask(theatre, { title: `Own ${n}`, department_id: light })));
    const foreign = await makeTask(theatre, { title: "Foreign", department_id: sound }, anew(head));
    const unseen = await makeTask(theatre, { title: "Unseen", department_id: sound });
    const ids = [...own.map(({ id }) => id), foreign.id, unseen.id];
    const crew = theatre.users.department_staff;
    const input = { selection: { ids }, changes: { assignee_id: crew.id, priority: "high" as const } };

    const preview = await run(editTasks, anew(head), { ...input, dry_run: true });
    expect(preview).toMatchObject({ changed: 3, refused: [] });
    expect(await auditOf(theatre, "task.assigned")).toEqual([]);

    const done = await run(editTasks, anew(head), input);
    expect(done.changed).toBe(3);
    expect(await run(getTask, head, { id: own[0]?.id })).toMatchObject({ status: "assigned", priority: "high", assignee: { id: crew.id } });
    expect(await run(getTask, theatre.callers.admin, { id: unseen.id })).toMatchObject({ priority: "medium", assignee: null });
    expect(await run(editTasks, anew(head), input)).toMatchObject({ changed: 0, unchanged: 3 });

    // Somebody changes one of them meanwhile: that one stays.
    await run(updateTask, anew(theatre.callers.admin), { id: own[1]?.id, priority: "critical" });
    await expect(run(undoTaskChanges, anew(theatre.callers.admin), { change_id: done.change_id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await run(undoTaskChanges, anew(head), { change_id: done.change_id })).toEqual({ restored: 2, kept: 1 });
    expect(await run(getTask, head, { id: own[0]?.id })).toMatchObject({ status: "created", priority: "medium", assignee: null });
    expect(await run(getTask, head, { id: own[1]?.id })).toMatchObject({ status: "assigned", priority: "critical" });
  }),
);

it(
  "tells of each task why it is left, in the words of the rules",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { department_staff: crew } = theatre.users;
    const mine = await makeTask(theatre, { title: "Mine", department_id: theatre.departments.light, assignee_id: crew.id });
    const other = await makeTask(theatre, {
      title: "Other",
      department_id: theatre.departments.light,
      assignee_id: theatre.users.actor.id,
    });
    const free = await makeTask(theatre, { title: "Free", department_id: theatre.departments.light });
    const by = (status: "in_progress" | "completed") =>
      run(editTasks, anew(crew.caller), { selection: { filter: {} }, changes: { status }, dry_run: true });
    const taken = await by("in_progress");
    expect(taken.changed).toBe(2);
    expect(taken.refused).toMatchObject([{ id: other.id, reason: "tasks.only_worker" }]);
    const refused = (await by("completed")).refused.map(({ id, reason }) => [id, reason] as const);
    expect(Object.fromEntries(refused)).toEqual({
      [mine.id]: "tasks.no_step_assigned",
      [other.id]: "tasks.no_step_assigned",
      [free.id]: "tasks.no_step_created",
    });
    await expect(run(editTasks, crew.caller, { selection: { filter: {} }, changes: {} })).rejects.toMatchObject({
      code: "VALIDATION_ERROR",
    });
  }),
);
