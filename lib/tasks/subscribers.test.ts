import { expect, it } from "vitest";
import { outboxEvents } from "@/db/schema";
import { database } from "@/lib/core/database";
import { drainOutbox } from "@/lib/core/drain";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { getTask } from "@/lib/tasks/queries/get-task";
import { listTasks } from "@/lib/tasks/queries/list-tasks";
import { tasksSubscribers } from "@/lib/tasks/subscribers";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre } from "@/tests/factories/users";

it("makes one task of maintenance that came due, for the department, with the way back to the item", async () => {
  const theatre = await makeTheatre();
  await makeLocation(theatre);
  const item = await makeItem(theatre, { name: "Hoist 9" });
  await database()
    .insert(outboxEvents)
    .values({
      id: newId(),
      theatre_id: theatre.id,
      topic: "maintenance.came_due",
      entity_type: "item",
      entity_id: item.id,
      request_id: "test",
      payload: {
        plan_id: newId(),
        item_id: item.id,
        title: "Brake test",
        due_on: "2030-02-01",
        department_id: theatre.departments.machinery,
        is_mandatory: true,
      },
    });
  await drainOutbox(tasksSubscribers);
  await drainOutbox(tasksSubscribers);
  const { items } = await run(listTasks, theatre.callers.admin, {});
  expect(items).toMatchObject([{ title: "Brake test", priority: "high", department: { code: "machinery" }, author: null }]);
  const task = await run(getTask, theatre.callers.admin, { id: items[0]?.id });
  expect(task).toMatchObject({ source: { type: "item", id: item.id, name: "Hoist 9" }, deadline: new Date("2030-02-01T20:59:00Z") });
});
