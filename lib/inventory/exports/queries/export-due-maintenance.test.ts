import { beforeAll, expect, it } from "vitest";
import type { Caller } from "@/lib/core/context";
import { type Operation, run } from "@/lib/core/operation";
import { exportDueMaintenance } from "@/lib/inventory/exports/queries/export-due-maintenance";
import { exportPlans } from "@/lib/inventory/exports/queries/export-plans";
import { exportRecords } from "@/lib/inventory/exports/queries/export-records";
import { createPlan } from "@/lib/inventory/maintenance/commands/create-plan";
import { recordMaintenance } from "@/lib/inventory/maintenance/commands/record-maintenance";
import { listDueMaintenance } from "@/lib/inventory/maintenance/queries/list-due-maintenance";
import { listPlans } from "@/lib/inventory/maintenance/queries/list-plans";
import { listRecords } from "@/lib/inventory/maintenance/queries/list-records";
import type { Item } from "@/lib/inventory/schema";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";
import { exportedBytes, exportedRows } from "@/tests/support/exported";

let theatre: TestTheatre;
let other: Caller;
let hoist: Item;
let planId: string;
beforeAll(async () => {
  theatre = await makeTheatre();
  other = (await makeTheatre()).callers.admin;
  const { admin } = theatre.callers;
  const { light, sound } = theatre.departments;
  await makeLocation(theatre);
  const category_id = await makeCategory(theatre, { name: "Rigging" });
  hoist = await makeItem(theatre, { name: "Hoist", inventory_number: "R-1", category_id, department_id: light });
  const amp = await makeItem(theatre, { name: "Amp", inventory_number: "S-1", department_id: sound });
  const plan = (input: object) => run(createPlan, admin, { kind: "lifting", title: "Load test", interval_days: 365, ...input } as never);
  planId = (await plan({ category_id, next_due_on: "2026-01-10", is_mandatory: true, instructions: "+1" })).id;
  const own = await plan({ item_id: amp.id, kind: "cleaning", title: "=Dust", next_due_on: "2026-01-05" });
  const record = (item: Item, plan_id: string | undefined, more: object) =>
    run(recordMaintenance, admin, { marks: [{ item_id: item.id, plan_id }], ...more } as never);
  await record(hoist, planId, { done_on: "2025-03-01", result: "failed", cost: "1200", note: "@certificate" });
  await record(amp, own.id, { done_on: "2025-02-01" });
  await record(amp, undefined, { done_on: "2025-04-01", cost: "90.5" });
});

const lists: [Operation, Operation, object[]][] = [
  [
    exportDueMaintenance,
    listDueMaintenance,
    [{}, { within_days: 3650 }, { kind: "lifting" }, { state: "later" }, { is_mandatory: "true" }, { sort: "-inventory_number" }],
  ],
  [exportPlans, listPlans, [{}, { kind: "cleaning" }, { is_active: "false" }, { sort: "-title" }]],
  [
    exportRecords,
    listRecords,
    [{}, { sort: "done_on" }, { kind: "unplanned" }, { has_cost: "true" }, { from: "2025-03-01" }, { q: "hoist" }],
  ],
] as never;

const keyOf = (row: { item: { name: string } | null; plan?: { title: string } | null; title?: string }) =>
  [row.item?.name, row.plan?.title ?? row.title].filter(Boolean).join();

it.each(lists.map(([exporting, listing, filters]) => [exporting.name, exporting, listing, filters] as const))(
  "%s holds the rows of its list in their order, of this theatre alone, for who may",
  async (_name, exporting, listing, filters) => {
    const { admin, department_staff: staff } = theatre.callers;
    for (const filter of filters) {
      const { items } = (await run(listing, admin, filter)) as { items: Parameters<typeof keyOf>[0][] };
      const rows = await exportedRows(exporting, admin, filter);
      const said = (row: Record<string, unknown>) =>
        [row.Name ?? row["For the item: name"], row.Job].filter((one) => one && one !== "Without a plan").join();
      expect(rows.map(said), JSON.stringify(filter)).toEqual(items.map(keyOf));
    }
    expect(await exportedRows(exporting, other)).toEqual([]);
    await expect(exportedRows(exporting, staff)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const csv = (await exportedBytes(exporting, admin, { format: "csv" })).toString();
    expect(csv).not.toMatch(/(^|,|\n)"?[=+@]|[0-9a-f]{8}-[0-9a-f]{4}-/);
  },
);

it("says all of a line, a plan and a record in words", async () => {
  const { admin } = theatre.callers;
  const [due] = await exportedRows(exportDueMaintenance, admin, { item_id: hoist.id });
  expect(due).toEqual({
    Due: "2025-02-28",
    Urgency: "overdue",
    Job: "Load test",
    "Kind of job": "Lifting gear",
    Mandatory: "yes",
    "Every, days": 365,
    "Inventory number": "R-1",
    Name: "Hoist",
    Department: expect.any(String),
    "Last time": "2025-03-01",
    "Last result": "failed",
  });
  const plans = await exportedRows(exportPlans, { ...admin, locale: "ru" }, { kind: "lifting" });
  expect(plans).toMatchObject([{ Работа: "Load test", "Для категории": "Rigging", Впервые: "2026-01-10", Предметов: 1, Действует: "да" }]);
  const records = await exportedRows(exportRecords, admin, { sort: "done_on" });
  expect(records.slice(1)).toMatchObject([
    { Day: "2025-03-01", Name: "Hoist", Result: "failed", Cost: 1200, Note: "@certificate", Who: admin.actor.name },
    { Day: "2025-04-01", Name: "Amp", Job: "Without a plan", Cost: 90.5 },
  ]);
});

it("reaches as far as the grant; a plan of a category is everybody's", async () => {
  const head = theatre.callers.department_head;
  expect((await exportedRows(exportDueMaintenance, head, { within_days: 3650 })).map((row) => row.Name)).toEqual(["Hoist"]);
  expect((await exportedRows(exportRecords, head)).map((row) => row.Name)).toEqual(["Hoist"]);
  expect((await exportedRows(exportPlans, head)).map((row) => row.Job)).toEqual(["Load test"]);
});
