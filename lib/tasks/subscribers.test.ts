import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { outboxEvents } from "@/db/schema";
import { database } from "@/lib/core/database";
import { drainOutbox } from "@/lib/core/drain";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { maintenanceCameDue } from "@/lib/inventory/maintenance/events";
import { telegramAnswered } from "@/lib/notifications/telegram/events";
import { getTask } from "@/lib/tasks/queries/get-task";
import { listTasks } from "@/lib/tasks/queries/list-tasks";
import { tasksSubscribers } from "@/lib/tasks/subscribers";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTask, putInto } from "@/tests/factories/tasks";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

async function tell(theatre: TestTheatre, topic: string, entity: { type: string; id: string }, payload: Record<string, unknown>) {
  const event = {
    id: newId(),
    theatre_id: theatre.id,
    topic,
    entity_type: entity.type,
    entity_id: entity.id,
    request_id: newId(),
    payload,
  };
  await database().insert(outboxEvents).values(event);
  await drainOutbox(tasksSubscribers);
}

it("makes one task of maintenance that came due, for the department, with the way back to the item", async () => {
  const theatre = await makeTheatre();
  await makeLocation(theatre);
  const item = await makeItem(theatre, { name: "Hoist 9" });
  await tell(
    theatre,
    maintenanceCameDue,
    { type: "maintenance_plan", id: newId() },
    {
      plan_id: newId(),
      item_id: item.id,
      title: "Brake test",
      due_on: "2030-02-01",
      department_id: theatre.departments.machinery,
      is_mandatory: true,
    },
  );
  await drainOutbox(tasksSubscribers);
  const { items } = await run(listTasks, theatre.callers.admin, {});
  expect(items).toMatchObject([{ title: "Brake test", priority: "high", department: { code: "machinery" }, author: null }]);
  const task = await run(getTask, theatre.callers.admin, { id: items[0]?.id });
  expect(task).toMatchObject({ source: { type: "item", id: item.id, name: "Hoist 9" }, deadline: new Date("2030-02-01T20:59:00Z") });
});

it("lets a task be taken from the bot, by the rules that hold for the person, and says what came of it", async () => {
  const theatre = await makeTheatre();
  const { admin, department_staff: crew, actor } = theatre.users;
  const task = await makeTask(theatre, { department_id: theatre.departments.light });
  const press = (userId: string, taskId: string) =>
    tell(
      theatre,
      telegramAnswered,
      { type: "user", id: userId },
      {
        user_id: userId,
        action: "take",
        entity_id: taskId,
        callback_id: newId(),
        chat_id: 1,
        message_id: 5,
      },
    );
  await press(crew.id, task.id);
  expect(await run(getTask, admin.caller, { id: task.id })).toMatchObject({ status: "in_progress", assignee: { id: crew.id } });
  await press(admin.id, task.id);
  await press(actor.id, task.id);
  const done = await makeTask(theatre, { assignee_id: crew.id });
  await putInto(theatre, done.id, "completed");
  await press(crew.id, done.id);
  expect(await run(getTask, admin.caller, { id: task.id })).toMatchObject({ status: "in_progress", assignee: { id: crew.id } });
  const answers = await database().execute<{ text: string }>(sql`
    select job.payload #>> '{input,text}' as text from graphile_worker._private_jobs job
    where job.payload ->> 'theatre_id' = ${theatre.id} and job.payload::text like '%callback_id%' order by job.id`);
  expect(answers.map(({ text }) => text)).toEqual([
    `Task No. ${task.number} is yours`,
    "It could not be taken: You can take a task of your department that nobody has.",
    expect.stringMatching(/^It could not be taken: /),
    "It could not be taken: Whoever set the task, or the head of its department, decides this.",
  ]);
});
