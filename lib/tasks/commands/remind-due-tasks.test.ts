import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { remindDueTasks } from "@/lib/tasks/commands/remind-due-tasks";
import { updateTask } from "@/lib/tasks/commands/update-task";
import { anew, makeTask, putInto } from "@/tests/factories/tasks";
import { makeTheatre, systemCaller } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

it(
  "tells once of a task and a deadline, and again when the deadline was moved",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const late = await makeTask(theatre, { deadline: inHours(-1) });
    await makeTask(theatre, { deadline: inHours(5) });
    await makeTask(theatre, { deadline: inHours(50) });
    await makeTask(theatre, { deadline: inHours(-100) });
    const done = await makeTask(theatre, { deadline: inHours(-1) });
    await putInto(theatre, done.id, "completed");
    const clock = systemCaller(null, tx);
    expect(await run(remindDueTasks, clock, {})).toEqual({ due_soon: 1, overdue: 1 });
    expect(await run(remindDueTasks, clock, {})).toEqual({ due_soon: 0, overdue: 0 });
    await run(updateTask, anew(theatre.callers.admin), { id: late.id, deadline: inHours(2) });
    expect(await run(remindDueTasks, clock, {})).toEqual({ due_soon: 1, overdue: 0 });
  }),
);
