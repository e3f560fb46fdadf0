import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import {
  departments,
  inventoryBulkRuns,
  inventoryImportRuns,
  notificationDeliveries,
  notifications,
  notificationTemplates,
  outboxEvents,
  users,
} from "@/db/schema";
import { database } from "@/lib/core/database";
import { drainOutbox } from "@/lib/core/drain";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { writeJournal } from "@/lib/core/journal";
import { inventoryNoticesSubscribers } from "@/lib/inventory/notices/subscribers";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { returnRepaired } from "@/lib/inventory/repairs/commands/return-repaired";
import { sendBroadcast } from "@/lib/notifications/broadcasts/commands/send-broadcast";
import { notificationsSubscribers } from "@/lib/notifications/subscribers";
import { tasksNoticesSubscribers } from "@/lib/tasks/notices/subscribers";
import { updateUser } from "@/lib/users/commands/update-user";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, systemCaller, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
const drain = () => drainOutbox([...notificationsSubscribers, ...inventoryNoticesSubscribers, ...tasksNoticesSubscribers]);

beforeEach(async () => {
  theatre = await makeTheatre();
  await drain();
});

async function happen(
  event: string,
  payload: Record<string, unknown>,
  more: { by?: string; entity?: string; id?: string; request?: string } = {},
) {
  const { before, after, ...rest } = payload as Record<string, Record<string, unknown> | undefined>;
  const known = { entity: more.entity ?? "task", id: more.id ?? newId(), actor_id: more.by ?? theatre.users.admin.id };
  const change = { event, ...known, before, after, payload: rest };
  const caller = { ...systemCaller(theatre.id), requestId: more.request ?? newId() };
  await database().transaction((tx) => writeJournal(tx, caller, [change]));
  await drain();
  return change;
}

const toldTo = (userId: string) =>
  database().select().from(notifications).where(eq(notifications.user_id, userId)).orderBy(notifications.created_at, notifications.id);
const deliveriesTo = (userId: string) => database().select().from(notificationDeliveries).where(eq(notificationDeliveries.user_id, userId));

const task = { number: 128, title: "Change the lamp" };

describe("a task", () => {
  it("that is assigned is told to the assignee in their language, with their name for it and the day of the theatre", async () => {
    const staff = theatre.users.department_staff.id;
    await database().update(users).set({ locale: "ru" }).where(eq(users.id, staff));
    const { id } = await happen("task.assigned", { ...task, assignee_id: staff, deadline: "2026-11-24T16:00:00Z" });
    const [told] = await toldTo(staff);
    expect(told).toMatchObject({
      type: "task_assigned",
      title: "Задача 128: Change the lamp",
      entity_type: "task",
      entity_id: id,
      is_urgent: false,
    });
    expect(told?.message).toMatch(/^Назначена вам\. Поручает Ivanova .* Anna\. Срок: вт, 24 ноября.* 19:00\.$/);
  });

  it("is told once by one request, and again when it is handed over again", async () => {
    const staff = theatre.users.department_staff.id;
    const id = newId();
    const given = { ...task, assignee_id: staff };
    await happen("task.created", given, { id, request: "one" });
    await happen("task.assigned", given, { id, request: "one" });
    expect(await toldTo(staff)).toHaveLength(1);
    await happen("task.assigned", given, { id, request: "two" });
    expect(await toldTo(staff)).toHaveLength(2);
  });

  it("is never told to who did it, nor to who left", async () => {
    const { department_staff: staff, actor, admin } = theatre.users;
    await database().update(users).set({ is_active: false }).where(eq(users.id, actor.id));
    await happen("task.commented", { ...task, comment: "At noon", author_id: admin.id, assignee_id: staff.id, watcher_ids: [actor.id] });
    expect([await toldTo(admin.id), await toldTo(actor.id)]).toEqual([[], []]);
    expect(await toldTo(staff.id)).toMatchObject([{ type: "task_commented", message: expect.stringMatching(/: At noon$/) }]);
  });

  it("tells those who are mentioned so, and the others of the comment", async () => {
    const { department_staff: staff, actor } = theatre.users;
    await happen("task.commented", { ...task, comment: "Look", assignee_id: staff.id, watcher_ids: [actor.id], mentions: [actor.id] });
    expect((await toldTo(actor.id)).map(({ type }) => type)).toEqual(["task_mentioned"]);
    expect((await toldTo(staff.id)).map(({ type }) => type)).toEqual(["task_commented"]);
  });

  it("says what its deadline and its state were and are", async () => {
    const staff = theatre.users.department_staff.id;
    await happen("task.deadline_changed", {
      ...task,
      assignee_id: staff,
      before: { deadline: "2026-11-24T16:00:00Z" },
      after: { deadline: null },
    });
    await happen("task.status_changed", {
      ...task,
      assignee_id: staff,
      reason: "wet paint",
      before: { status: "review" },
      after: { status: "rejected" },
    });
    const [moved, turned] = await toldTo(staff);
    expect(moved?.message).toMatch(/^Deadline: Tue,? 24 November.* 19:00 → no deadline\. By Anna/);
    expect(turned?.message).toMatch(/^In review → Rejected\. By Anna .*\. Reason: wet paint$/);
  });
});

describe("what is to be delivered", () => {
  it("follows the person's own choice", async () => {
    const staff = theatre.users.department_staff.id;
    await database()
      .update(users)
      .set({ notification_settings: { kinds: { task_assigned: { email: "digest", push: "off" } } } })
      .where(eq(users.id, staff));
    await happen("task.assigned", { ...task, assignee_id: staff });
    expect(await deliveriesTo(staff)).toMatchObject([{ channel: "email", is_digest: true, status: "waiting" }]);
  });
});

describe("the theatre's own words", () => {
  const own = (words: { title: string; message: string }) =>
    database()
      .insert(notificationTemplates)
      .values({ id: newId(), theatre_id: theatre.id, type: "task_assigned", locale: "en", ...words });

  it("are used instead of ours", async () => {
    const staff = theatre.users.department_staff.id;
    await own({ title: "For you: {title}", message: "No. {number}" });
    await happen("task.assigned", { ...task, assignee_id: staff });
    expect(await toldTo(staff)).toMatchObject([{ title: "For you: Change the lamp", message: "No. 128" }]);
  });

  it("that cannot be filled in give way to ours", async () => {
    const staff = theatre.users.department_staff.id;
    await own({ title: "{nonsense}", message: "{number" });
    await happen("task.assigned", { ...task, assignee_id: staff });
    expect(await toldTo(staff)).toMatchObject([{ title: "Task 128: Change the lamp" }]);
  });
});

describe("other modules", () => {
  it("an item sent to repair is told to who leads its department, one moved elsewhere is not", async () => {
    const head = theatre.users.department_head.id;
    await database().update(departments).set({ head_id: head }).where(eq(departments.id, theatre.departments.light));
    const category = await makeCategory(theatre, { department_id: theatre.departments.light });
    const [store, shop] = [await makeLocation(theatre), await makeLocation(theatre)];
    const workshop = await makeLocation(theatre, { type: "workshop" });
    const item = await makeItem(theatre, { category_id: category, location_id: store });
    await run(moveItem, theatre.callers.admin, { id: item.id, type: "transfer", to_location_id: shop });
    await run(moveItem, theatre.callers.admin, {
      id: item.id,
      type: "to_repair",
      from_location_id: shop,
      to_location_id: workshop,
      comment: "No light",
    });
    await drain();
    expect(await toldTo(head)).toMatchObject([
      { type: "item_in_repair", title: "Source Four 26°: in repair", message: expect.stringMatching(/No light$/) },
    ]);
  });

  it("an item that comes back from repair is told to who leads its department and to who sent it", async () => {
    const [head, sender] = [theatre.users.department_head.id, theatre.users.technical_director.id];
    await database().update(departments).set({ head_id: head }).where(eq(departments.id, theatre.departments.light));
    const category = await makeCategory(theatre, { department_id: theatre.departments.light });
    const [store, workshop] = [await makeLocation(theatre), await makeLocation(theatre, { type: "workshop" })];
    const item = await makeItem(theatre, { category_id: category, location_id: store });
    const way = { id: item.id, from_location_id: store, to_location_id: workshop };
    await run(moveItem, theatre.callers.technical_director, { ...way, type: "to_repair" });
    const back = { id: item.id, from_location_id: workshop, to_location_id: store };
    await run(returnRepaired, theatre.callers.admin, { ...back, result: "passed", note: "New lens" });
    await drain();
    const told = { type: "item_repaired", message: expect.stringMatching(/New lens$/), entity_id: item.id };
    expect(await toldTo(sender)).toMatchObject([told]);
    expect((await toldTo(head)).find(({ type }) => type === "item_repaired")).toMatchObject(told);
  });

  it("a run of many that ended is told to who ordered it, a short one is not", async () => {
    const { admin } = theatre.users;
    const [long, short] = [newId(), newId()];
    const row = { theatre_id: theatre.id, operation: "condition", total: 4000, input: {}, created_by_id: admin.id };
    await database()
      .insert(inventoryBulkRuns)
      .values([long, short].map((id) => ({ ...row, id })));
    const ended = (id: string, total: number) =>
      happen("bulk_run.completed", { after: { operation: "condition", total, done: total - 1, refused: 1 } }, { entity: "bulk_run", id });
    await ended(short, 20);
    await ended(long, 4000);
    expect(await toldTo(admin.id)).toMatchObject([
      { type: "bulk_run_ended", entity_id: long, message: "3999 of 4000 changed. 1 item is left as it was." },
    ]);
  });

  it("an import that a job worked off is told to who sent the file, one that was waited for is not", async () => {
    const { admin } = theatre.users;
    const [large, small] = [newId(), newId()];
    const row = {
      id: large,
      theatre_id: theatre.id,
      file_name: "lamps.csv",
      columns: [],
      mapping: {},
      locale: "en",
      scope: "all",
      total: 4000,
    };
    await database()
      .insert(inventoryImportRuns)
      .values({ ...row, places: {}, created_by_id: admin.id });
    const figures = { file_name: "lamps.csv", total: 4000, created: 3990, updated: 9, unchanged: 0, failed: 1 };
    for (const id of [small, large]) await happen("import.completed", { after: figures }, { entity: "import", id });
    const told = (await toldTo(admin.id)).filter(({ type }) => type === "import_ended");
    expect(told).toMatchObject([
      { title: "Import: lamps.csv", entity_id: large, message: "3,990 created, 9 updated, 4,000 rows in the file. 1 row has an error." },
    ]);
  });

  it("new roles are told to whom they belong; another change of their record is not", async () => {
    const { id } = theatre.users.actor;
    await run(updateUser, theatre.callers.admin, { id, phone: "+7 900 111-11-11" });
    await run(updateUser, theatre.callers.admin, { id, role_ids: [theatre.roles.department_staff] });
    await drain();
    expect((await toldTo(id)).map(({ type }) => type)).toEqual(["role_changed"]);
  });

  it("a broadcast reaches its audience once each, urgent if it is", async () => {
    const { department_staff: staff, actor } = theatre.users;
    const audience = { user_ids: [actor.id], role_ids: [theatre.roles.actor], department_ids: [theatre.departments.light] };
    await run(sendBroadcast, theatre.callers.admin, { title: "Fire drill", message: "At noon", is_urgent: true, ...audience });
    await drain();
    for (const userId of [staff.id, actor.id]) expect(await toldTo(userId)).toMatchObject([{ title: "Fire drill", is_urgent: true }]);
    expect(await toldTo(theatre.users.technical_director.id)).toEqual([]);
  });

  it("another house hears nothing", async () => {
    const other = await makeTheatre();
    await happen("task.assigned", { ...task, assignee_id: other.users.actor.id });
    expect(await toldTo(other.users.actor.id)).toEqual([]);
  });
});

it("tells of many events in few statements, and leaves none behind", async () => {
  const people = Object.values(theatre.users).map(({ id }) => id);
  const caller = systemCaller(theatre.id);
  const changes = Array.from({ length: 1000 }, (_, at) => ({
    event: "task.assigned",
    entity: "task",
    id: newId(),
    payload: { ...task, number: at, assignee_id: people[at % people.length] },
  }));
  await database().transaction((tx) => writeJournal(tx, caller, changes));
  const started = performance.now();
  await drain();
  expect(performance.now() - started).toBeLessThan(15_000);
  const rows = await database()
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.theatre_id, theatre.id), eq(notifications.type, "task_assigned")));
  expect(rows).toHaveLength(1000);
  expect((await database().select().from(outboxEvents)).filter((event) => !event.published_at)).toEqual([]);
});
