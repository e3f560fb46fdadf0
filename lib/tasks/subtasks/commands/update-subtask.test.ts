import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { getTask } from "@/lib/tasks/queries/get-task";
import { listTaskActivity } from "@/lib/tasks/queries/list-task-activity";
import { createSubtask } from "@/lib/tasks/subtasks/commands/create-subtask";
import { deleteSubtask } from "@/lib/tasks/subtasks/commands/delete-subtask";
import { updateSubtask } from "@/lib/tasks/subtasks/commands/update-subtask";
import { listSubtasks } from "@/lib/tasks/subtasks/queries/list-subtasks";
import { makeTask } from "@/tests/factories/tasks";
import { makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

it(
  "ticks, moves and removes, counts how far it is, and tells of it",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { department_staff: crew, actor } = theatre.callers;
    const task = await makeTask(theatre, { assignee_id: theatre.users.department_staff.id, subtasks: ["One", "Two"] });
    const three = await run(createSubtask, crew, { id: task.id, title: "Three" });
    await run(updateSubtask, crew, { id: task.id, subtask_id: three.id, after_id: null });
    await run(updateSubtask, crew, { id: task.id, subtask_id: three.id, is_completed: true });
    const { items } = await run(listSubtasks, crew, { id: task.id });
    expect(items.map(({ title, is_completed }) => [title, is_completed])).toEqual([
      ["Three", true],
      ["One", false],
      ["Two", false],
    ]);
    expect((await run(getTask, crew, { id: task.id })).subtasks).toEqual({ done: 1, total: 3 });
    await run(deleteSubtask, crew, { id: task.id, subtask_id: items[1]?.id });
    await expect(run(createSubtask, actor, { id: task.id, title: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const activity = await run(listTaskActivity, crew, { id: task.id });
    expect(activity.items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["task.subtask_removed", "task.subtask_done", "task.subtask_added", "task.created"]),
    );
    expect(activity.items[0]?.actor).toMatchObject({ id: theatre.users.department_staff.id });
    await expect(run(listTaskActivity, actor, { id: task.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }),
);
