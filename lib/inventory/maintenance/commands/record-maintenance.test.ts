import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Transaction } from "@/db/client";
import { database } from "@/lib/core/database";
import type { AppError } from "@/lib/core/errors";
import { describeProblem } from "@/lib/core/http/problem";
import { run } from "@/lib/core/operation";
import { updateCategory } from "@/lib/inventory/categories/commands/update-category";
import { updateItem } from "@/lib/inventory/commands/update-item";
import { createPlan } from "@/lib/inventory/maintenance/commands/create-plan";
import { deletePlan } from "@/lib/inventory/maintenance/commands/delete-plan";
import { recordMaintenance } from "@/lib/inventory/maintenance/commands/record-maintenance";
import { remindDueMaintenance } from "@/lib/inventory/maintenance/commands/remind-due-maintenance";
import { updatePlan } from "@/lib/inventory/maintenance/commands/update-plan";
import { listDueMaintenance } from "@/lib/inventory/maintenance/queries/list-due-maintenance";
import { listItemMaintenance } from "@/lib/inventory/maintenance/queries/list-item-maintenance";
import { listPlans } from "@/lib/inventory/maintenance/queries/list-plans";
import { listRecords } from "@/lib/inventory/maintenance/queries/list-records";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, systemCaller, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
beforeAll(async () => {
  theatre = await makeTheatre();
  await makeLocation(theatre);
});

const admin = () => theatre.callers.admin;
const began = Date.now();
const inDays = (days: number) => new Date(began + 3 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const plan = (input: Record<string, unknown>, who = admin()) =>
  run(createPlan, who, { kind: "lifting", title: "Load test", interval_days: 365, ...input } as never);
const record = (item_id: string, plan_id: string | undefined, more: Record<string, unknown> = {}, who = admin()) =>
  run(recordMaintenance, who, { marks: [{ item_id, plan_id }], ...more } as never);
async function dueOf(itemId: string) {
  const [row] = await database().execute(sql`
    select maintenance_due_on::text as any_due, inspection_due_on::text as mandatory from inventory_items where id = ${itemId}`);
  return row;
}
const linesOf = async (id: string) => (await run(listItemMaintenance, admin(), { id })).lines;

/** Runs `second` while `first` is written but not yet committed, and waits for both. */
async function overlapped(first: (tx: Transaction) => Promise<unknown>, second: () => Promise<unknown>): Promise<void> {
  let waiting: Promise<unknown> = Promise.resolve();
  await database().transaction(async (tx) => {
    await first(tx);
    waiting = second();
    waiting.catch(() => undefined);
    await expect.poll(() => database().$count(locksWaited)).toBeGreaterThan(0);
  });
  await waiting;
}
const locksWaited = sql`(select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') waited`;

describe("the day a thing is due, of two who write at one moment,", () => {
  it("is that of both records: a failed inspection is not passed over", async () => {
    const item = await makeItem(theatre);
    const plans = [
      await plan({ item_id: item.id, title: "Load", next_due_on: inDays(10), is_mandatory: true }),
      await plan({ item_id: item.id, title: "Brake", next_due_on: inDays(10), is_mandatory: true }),
    ];
    await overlapped(
      (tx) =>
        tx.execute(sql`insert into maintenance_records (id, theatre_id, item_id, plan_id, done_on, result)
          values (gen_random_uuid(), ${theatre.id}, ${item.id}, ${plans[0]?.id}, ${inDays(0)}, 'failed')`),
      () => record(item.id, plans[1]?.id),
    );
    expect(await dueOf(item.id)).toMatchObject({ mandatory: inDays(-1) });
  });

  it("is that of a plan which is made while a thing comes in", async () => {
    const category = await makeCategory(theatre);
    await overlapped(
      (tx) =>
        tx.execute(sql`insert into inventory_items (id, theatre_id, name, inventory_number, category_id, tracking, unit)
          values (gen_random_uuid(), ${theatre.id}, 'Hoist', ${`H-${category}`}, ${category}, 'serial', 'pcs')`),
      () => plan({ category_id: category, next_due_on: inDays(3), is_mandatory: true }),
    );
    const [hoist] = await database().execute<{ id: string }>(sql`select id from inventory_items where category_id = ${category}`);
    expect(await dueOf(hoist?.id ?? "")).toMatchObject({ mandatory: inDays(3) });
  });
});

describe("the day a thing is due", () => {
  it("is the earliest of its plans, on it and on the categories above it, and is the same on the item as in its list", async () => {
    const root = await makeCategory(theatre);
    const leaf = await makeCategory(theatre, { parent_id: root });
    const item = await makeItem(theatre, { category_id: leaf });
    await plan({ category_id: root, title: "By root", next_due_on: inDays(40), is_mandatory: true });
    await plan({ category_id: leaf, title: "By leaf", next_due_on: inDays(20) });
    await plan({ item_id: item.id, title: "Own", next_due_on: inDays(30), is_mandatory: true });
    expect(await dueOf(item.id)).toEqual({ any_due: inDays(20), mandatory: inDays(30) });
    expect((await linesOf(item.id)).map((line) => [line.plan.title, line.due_on])).toEqual([
      ["By leaf", inDays(20)],
      ["Own", inDays(30)],
      ["By root", inDays(40)],
    ]);
  });

  it("follows a thing that is filed elsewhere, a branch that is hung elsewhere, and a new thing", async () => {
    const [planned, plain] = [await makeCategory(theatre), await makeCategory(theatre)];
    await plan({ category_id: planned, next_due_on: inDays(5), is_mandatory: true });
    const moved = await makeItem(theatre, { category_id: plain });
    expect(await dueOf(moved.id)).toEqual({ any_due: null, mandatory: null });
    await run(updateItem, admin(), { id: moved.id, category_id: planned });
    expect(await dueOf(moved.id)).toMatchObject({ mandatory: inDays(5) });
    const branch = await makeCategory(theatre, { parent_id: plain });
    const below = await makeItem(theatre, { category_id: branch });
    await run(updateCategory, admin(), { id: branch, parent_id: planned });
    expect(await dueOf(below.id)).toMatchObject({ mandatory: inDays(5) });
    expect(await dueOf((await makeItem(theatre, { category_id: planned })).id)).toMatchObject({ mandatory: inDays(5) });
  });

  it("moves on after a passed inspection, comes at once after a failed one, and rests with its plan", async () => {
    const item = await makeItem(theatre);
    const { id } = await plan({ item_id: item.id, next_due_on: inDays(-10), is_mandatory: true, interval_days: 100 });
    await record(item.id, id, { done_on: inDays(-2) });
    expect(await dueOf(item.id)).toEqual({ any_due: inDays(98), mandatory: inDays(98) });
    await record(item.id, id, { result: "failed" });
    expect(await linesOf(item.id)).toMatchObject([{ due_on: inDays(-1), state: "overdue", last: { result: "failed" } }]);
    expect(await dueOf(item.id)).toMatchObject({ mandatory: inDays(-1) });
    await run(updatePlan, admin(), { id, is_active: false });
    expect(await dueOf(item.id)).toEqual({ any_due: null, mandatory: null });
  });
});

describe("a record", () => {
  it("is made for many at once, with who and what, and stays: a plan with records is not deleted", async () => {
    const category_id = await makeCategory(theatre);
    const items = await Promise.all(Array.from({ length: 3 }, () => makeItem(theatre, { category_id })));
    const { id } = await plan({ category_id });
    const done = await run(recordMaintenance, admin(), {
      marks: items.map((item) => ({ item_id: item.id, plan_id: id })),
      cost: "1200",
      note: "Certificate 77",
    });
    expect(done.recorded).toBe(3);
    const records = await run(listRecords, admin(), { plan_id: id });
    expect(records).toMatchObject({
      total: 3,
      items: [{ cost: "1200.00", note: "Certificate 77", created_by: admin().actor.name }, {}, {}],
    });
    await expect(run(deletePlan, admin(), { id })).rejects.toMatchObject({ reason: "maintenance.has_records" });
  });

  it("is refused for a day to come, for a plan that does not cover the thing, and for what is not there", async () => {
    const [item, other] = [await makeItem(theatre), await makeItem(theatre)];
    const { id } = await plan({ item_id: item.id });
    await expect(record(item.id, id, { done_on: inDays(2) })).rejects.toMatchObject({
      details: { fields: { done_on: ["maintenance.not_yet"] } },
    });
    await expect(record(other.id, id)).rejects.toMatchObject({ details: { fields: { "marks.0.plan_id": ["maintenance.not_covered"] } } });
    await expect(record(id, undefined)).rejects.toMatchObject({ details: { fields: { "marks.0.item_id": ["issue.unknown_record"] } } });
  });

  it("of a mandatory inspection is signed by who answers for the thing; of the rest by who handles it", async () => {
    const item = await makeItem(theatre, { department_id: theatre.departments.light });
    const foreign = await makeItem(theatre, { department_id: theatre.departments.sound });
    const { department_head: head, department_staff: staff } = theatre.callers;
    const mandatory = { is_mandatory: true, next_due_on: inDays(5) };
    const [gate, cleaning] = [await plan({ item_id: item.id, ...mandatory }), await plan({ item_id: item.id })];
    await expect(record(item.id, gate.id, {}, staff)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(record(item.id, cleaning.id, {}, staff)).resolves.toMatchObject({ recorded: 1 });
    await expect(record(item.id, gate.id, {}, head)).resolves.toMatchObject({ recorded: 1 });
    await expect(record(foreign.id, undefined, {}, head)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(plan({ item_id: foreign.id }, head)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(plan({ item_id: item.id, category_id: item.category.id })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  });
});

describe("what somebody may not sign for", () => {
  it("is told by number and work when it is sent, and on every line before", async () => {
    const { department_staff: staff } = theatre.callers;
    const [own, foreign] = [
      await makeItem(theatre, { department_id: theatre.departments.light }),
      await makeItem(theatre, { department_id: theatre.departments.sound }),
    ];
    const gate = await plan({ item_id: own.id, title: "Earthing", is_mandatory: true, next_due_on: inDays(5) });
    const [cleaning, filters] = [
      await plan({ item_id: own.id, title: "Cleaning", next_due_on: inDays(4) }),
      await plan({ item_id: foreign.id, title: "Filters", next_due_on: inDays(5) }),
    ];
    const mayRecord = async (id: string, caller = staff) =>
      (await run(listItemMaintenance, caller, { id })).lines.map((line) => [line.plan.title, line.may_record]);
    expect(await mayRecord(own.id)).toEqual([
      ["Cleaning", true],
      ["Earthing", false],
    ]);
    expect(await mayRecord(foreign.id)).toEqual([["Filters", false]]);
    expect(await mayRecord(foreign.id, admin())).toEqual([["Filters", true]]);
    const listed = await run(listDueMaintenance, staff, { item_id: own.id });
    expect(listed.items.map((line) => [line.plan.title, line.may_record])).toEqual(await mayRecord(own.id));

    const marks = [
      { item_id: own.id, plan_id: cleaning.id },
      { item_id: own.id, plan_id: gate.id },
      { item_id: foreign.id, plan_id: filters.id },
    ];
    const refusal: unknown = await run(recordMaintenance, staff, { marks }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "FORBIDDEN", reason: "maintenance.not_yours" });
    const { message } = describeProblem(refusal as AppError, "ru", "1");
    expect(message).toContain(`Не вам подписывать: ${own.inventory_number}, Earthing; ${foreign.inventory_number}, Filters.`);
    const many = Array.from({ length: 7 }, () => ({ item_id: foreign.id }));
    const long: unknown = await run(recordMaintenance, staff, { marks: many }).catch((error: unknown) => error);
    expect(describeProblem(long as AppError, "ru", "1").message).toContain(`${foreign.inventory_number} и ещё 2.`);
  });
});

describe("what is due", () => {
  it("is listed by state, plan, kind and department, with the counts of all, and not for what is gone", async () => {
    const house = await makeTheatre();
    await makeLocation(house);
    const item = await makeItem(house, { department_id: house.departments.light, quantity: "1" });
    const target = { kind: "electrical", title: "Test", interval_days: 30, item_id: item.id, lead_days: 10 } as const;
    const days = [-3, 5, 40, 400];
    for (const day of days) await run(createPlan, house.callers.admin, { ...target, title: `In ${day}`, next_due_on: inDays(day) });
    const list = (input: object) => run(listDueMaintenance, house.callers.admin, input);
    expect(await list({})).toMatchObject({ total: 3, counts: { overdue: 1, mandatory: 0, soon: 1, later: 1 } });
    expect((await list({ state: "overdue,soon" })).items.map(({ plan: { title } }) => title)).toEqual(["In -3", "In 5"]);
    expect((await list({ within_days: 500 })).total).toBe(4);
    expect((await list({ kind: "lifting" })).total).toBe(0);
    expect((await list({ department_id: house.departments.sound })).total).toBe(0);
    const first = await list({ page_size: 2 });
    expect((await list({ page_size: 2, cursor: first.next_cursor ?? "" })).items).toMatchObject([{ plan: { title: "In 40" } }]);
    expect((await run(listPlans, house.callers.admin, {})).items).toHaveLength(4);
    expect((await run(listDueMaintenance, theatre.callers.admin, { plan_id: first.items[0]?.plan.id })).total).toBe(0);
  });

  it("is told of once for a thing, a plan and a day, however often and by how many it is asked", async () => {
    const item = await makeItem(theatre, { department_id: theatre.departments.light });
    const { id } = await plan({ item_id: item.id, title: "Told once", next_due_on: inDays(3), lead_days: 5, is_mandatory: true });
    const later = await plan({ item_id: item.id, next_due_on: inDays(30), lead_days: 5 });
    await Promise.all(Array.from({ length: 3 }, () => run(remindDueMaintenance, systemCaller(null), {})));
    const told = async () =>
      database().execute<{ payload: object }>(sql`
        select payload from outbox_events where topic = 'maintenance.came_due' and entity_id in (${id}, ${later.id})`);
    expect(await told()).toMatchObject([
      {
        payload: {
          plan_id: id,
          item_id: item.id,
          title: "Told once",
          due_on: inDays(3),
          department_id: theatre.departments.light,
          is_mandatory: true,
        },
      },
    ]);
    await record(item.id, id, { result: "failed" });
    await run(remindDueMaintenance, systemCaller(null), {});
    expect(await told()).toHaveLength(2);
  });
});
