import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { tasks } from "@/db/schema";
import { run } from "@/lib/core/operation";
import { updateTask } from "@/lib/tasks/commands/update-task";
import { getTask } from "@/lib/tasks/queries/get-task";
import { anew, makeTask } from "@/tests/factories/tasks";
import { auditOf, makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

it(
  "tells assignee, deadline and words apart, and ends a day on the theatre's clocks",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const task = await makeTask(theatre, { deadline: "2030-01-10" });
    expect(task.deadline).toEqual(new Date("2030-01-10T20:59:00Z"));
    const after = await run(updateTask, anew(theatre.callers.admin), {
      id: task.id,
      version: task.version,
      title: "Hang the gauze",
      assignee_id: theatre.users.actor.id,
      deadline: "2030-01-12T18:00",
    });
    expect(after).toMatchObject({
      title: "Hang the gauze",
      status: "assigned",
      deadline: new Date("2030-01-12T15:00:00Z"),
      version: task.version + 1,
    });
    const told = (await auditOf(theatre)).filter(({ entity_type: entity }) => entity === "task").map(({ action }) => action);
    expect(told.toSorted()).toEqual(
      ["task.assigned", "task.created", "task.deadline_changed", "task.status_changed", "task.updated"].toSorted(),
    );
    await expect(run(updateTask, anew(theatre.callers.admin), { id: task.id, version: task.version, title: "x" })).rejects.toMatchObject({
      code: "VERSION_CONFLICT",
    });
  }),
);

it(
  "refuses who may not, strangers as assignees, and rules that are none",
  rolledBack(async (tx) => {
    const [theatre, other] = [await makeTheatre(tx), await makeTheatre(tx)];
    const { admin, department_staff: crew } = theatre.callers;
    const task = await makeTask(theatre, { department_id: theatre.departments.light });
    await expect(run(updateTask, crew, { id: task.id, title: "x" })).rejects.toMatchObject({
      code: "FORBIDDEN",
      reason: "tasks.only_updater",
    });
    for (const bad of [
      { assignee_id: other.users.admin.id },
      { rrule: "FREQ=DAILY" },
      { deadline: "2030-01-01", rrule: "FREQ=DAILY;BYDAY=MO" },
      { deadline: "yesterday" },
    ])
      await expect(run(updateTask, admin, { id: task.id, ...bad })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  }),
);

it(
  "of a series changes this one alone, or what follows too",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { admin } = theatre.callers;
    const task = await makeTask(theatre, { title: "Weekly check", deadline: "2030-01-10", rrule: "FREQ=WEEKLY" });
    await run(updateTask, anew(admin), { id: task.id, title: "Check with the fire officer", reach: "this" });
    const follower = async () => (await tx.select().from(tasks).where(eq(tasks.repeats_id, task.id)))[0];
    expect(await follower()).toMatchObject({ title: "Weekly check", deadline: new Date("2030-01-17T20:59:00Z") });
    await run(updateTask, anew(admin), { id: task.id, priority: "high", reach: "following" });
    expect(await follower()).toMatchObject({ priority: "high" });
    await run(updateTask, anew(admin), { id: task.id, rrule: null });
    expect(await run(getTask, admin, { id: task.id })).toMatchObject({ rrule: null });
  }),
);
