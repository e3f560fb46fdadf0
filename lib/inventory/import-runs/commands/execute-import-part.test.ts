import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inventoryCategories, inventoryImportParts, inventoryImportRuns, inventoryItems } from "@/db/schema";
import type { Transaction } from "@/db/client";
import type { Caller } from "@/lib/core/context";
import { run } from "@/lib/core/operation";
import { importItems } from "@/lib/inventory/commands/import-items";
import { executeImportPart } from "@/lib/inventory/import-runs/commands/execute-import-part";
import { retryImportRuns } from "@/lib/inventory/import-runs/commands/retry-import-runs";
import { stopImportRun } from "@/lib/inventory/import-runs/commands/stop-import-run";
import { getImportRun } from "@/lib/inventory/import-runs/queries/get-import-run";
import { csvFile, makeCategory, makeLightHouse } from "@/tests/factories/inventory";
import { auditOf, makeTheatre, type TestTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

/** 1,200 rows in two parts: the last repeats the first, and one in the second part is not a lamp. */
const lines = Array.from({ length: 1200 }, (_, index) => `Lamp ${index},N-${index},${index === 1100 ? "wide" : "10"}`);
const table = ["name,inventory_number,width", ...lines.slice(0, -1), lines[0]].join("\n");

const workPart = (theatre: TestTheatre, runId: string) => run(executeImportPart, theatre.system, { run_id: runId });

async function workOff(theatre: TestTheatre, runId: string): Promise<number> {
  for (let parts = 1; ; parts += 1) if (!(await workPart(theatre, runId)).is_left) return parts;
}

async function started(caller: Caller, fields: object = {}, text = table): Promise<string> {
  const report = await run(importItems, caller, { file: csvFile(text), ...fields });
  expect(report).toMatchObject({ status: "waiting", total: 1200, created: 0, finished_at: null });
  return report.id ?? "";
}

const itemCount = async (tx: Transaction, theatreId: string) => tx.$count(inventoryItems, eq(inventoryItems.theatre_id, theatreId));
const jobsOf = (tx: Transaction, runId: string) =>
  tx.execute(sql`select 1 from graphile_worker.jobs where key = ${`inventory.import:${runId}`}`);

describe("a large import", () => {
  it(
    "is kept, worked off in parts in the name of its author, and says what it came to",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const admin = { ...theatre.callers.admin, locale: "ru" as const };
      const runId = await started(admin, { category_id: categoryId });
      expect(await itemCount(tx, theatre.id)).toBe(0);
      expect(await jobsOf(tx, runId)).toHaveLength(1);
      expect(await workPart(theatre, runId)).toEqual({ is_left: true });
      expect(await run(getImportRun, admin, { id: runId })).toMatchObject({ status: "running", created: 1000, failed: 0 });
      expect(await itemCount(tx, theatre.id)).toBe(1000);
      expect(await workOff(theatre, runId)).toBe(1);
      const report = await run(getImportRun, admin, { id: runId });
      expect(report).toMatchObject({ id: runId, status: "done", file_name: "items.csv", total: 1200, created: 1198, failed: 2 });
      expect(report.errors).toEqual([
        { row: 1102, column: "width", message: "Нужно число, например 2 или 2,5." },
        { row: 1201, column: "inventory_number", message: "Этот предмет уже был в строке 2." },
      ]);
      expect(report.preview).toHaveLength(50);
      expect(report.columns[0]).toEqual({ name: "name", samples: ["Lamp 0", "Lamp 1", "Lamp 2"] });
      expect(report.finished_at).not.toBeNull();
      expect(await itemCount(tx, theatre.id)).toBe(1198);
      expect(await tx.$count(inventoryImportParts, eq(inventoryImportParts.run_id, runId))).toBe(0);
      const [item] = await tx.select().from(inventoryItems).where(eq(inventoryItems.inventory_number, "N-0"));
      expect(item).toMatchObject({ unit: "шт", width: "10.00", created_by_id: theatre.users.admin.id });
      const created = await auditOf(theatre, "item.created");
      expect([created.length, created[0]?.actor_id]).toEqual([1198, theatre.users.admin.id]);
      expect(await auditOf(theatre, "import.completed")).toMatchObject([{ entity_id: runId, after: { total: 1200, created: 1198 } }]);
      expect(await workPart(theatre, runId)).toEqual({ is_left: false });
      await expect(run(stopImportRun, admin, { id: runId })).rejects.toMatchObject({ reason: "inventory.import_finished" });

      const again = await started(admin, { category_id: categoryId });
      await workOff(theatre, again);
      expect(await run(getImportRun, admin, { id: again })).toMatchObject({ created: 0, updated: 0, unchanged: 1198, failed: 2 });
    }),
  );

  it(
    "is stopped where it is, and the same file brings what is missing",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const { admin } = theatre.callers;
      const runId = await started(admin, { category_id: categoryId });
      await workPart(theatre, runId);
      expect(await run(stopImportRun, admin, { id: runId })).toMatchObject({ status: "stopped", created: 1000 });
      expect(await workPart(theatre, runId)).toEqual({ is_left: false });
      expect(await itemCount(tx, theatre.id)).toBe(1000);
      expect(await tx.$count(inventoryImportParts, eq(inventoryImportParts.run_id, runId))).toBe(0);
      expect(await auditOf(theatre, "import.stopped")).toMatchObject([{ entity_id: runId, after: { created: 1000 } }]);
      const again = await started(admin, { category_id: categoryId });
      await workOff(theatre, again);
      expect(await run(getImportRun, admin, { id: again })).toMatchObject({ created: 198, unchanged: 1000, failed: 2 });
    }),
  );

  it(
    "is taken up again when nobody works at it",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const runId = await started(theatre.callers.admin, { category_id: categoryId });
      await tx.execute(sql`delete from graphile_worker._private_jobs where key = ${`inventory.import:${runId}`}`);
      expect(await run(retryImportRuns, theatre.system, {})).toEqual({ runs: 0 });
      await tx.execute(sql`update inventory_import_runs set updated_at = now() - interval '1 minute' where id = ${runId}`);
      expect(await run(retryImportRuns, theatre.system, {})).toEqual({ runs: 1 });
      expect(await jobsOf(tx, runId)).toHaveLength(1);
    }),
  );

  it(
    "ends with a reason where a part fails however often it is tried; a part that is written begins to count anew",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const { admin } = theatre.callers;
      const runId = await started(admin, { category_id: categoryId });
      const leave = async (times: number) => {
        for (let time = 0; time < times; time += 1) {
          await tx.execute(sql`update inventory_import_runs set updated_at = now() - interval '1 minute' where id = ${runId}`);
          await run(retryImportRuns, theatre.system, {});
        }
      };
      await leave(9);
      expect(await workPart(theatre, runId)).toEqual({ is_left: true });
      await leave(10);
      expect(await workPart(theatre, runId)).toEqual({ is_left: false });
      const report = await run(getImportRun, admin, { id: runId });
      expect(report).toMatchObject({ status: "stopped", created: 1000, errors: [{ row: 1002, column: null }] });
      expect(report.errors[0]?.message).toContain("nothing could be saved");
      const again = await started(admin, { category_id: categoryId });
      await workOff(theatre, again);
      expect(await run(getImportRun, admin, { id: again })).toMatchObject({ status: "done", created: 198, unchanged: 1000 });
    }),
  );
});

it(
  "a file of too many rows leaves nothing behind",
  rolledBack(async (tx) => {
    const { theatre, categoryId } = await makeLightHouse(tx);
    const text = `name\n${Array.from({ length: 20_001 }, (_, index) => `L${index}`).join("\n")}`;
    const sent = run(importItems, theatre.callers.admin, { file: csvFile(text), category_id: categoryId });
    await expect(sent).rejects.toMatchObject({ details: { fields: { file: ["inventory.import_too_many_rows"] } } });
    expect(await tx.$count(inventoryImportRuns, eq(inventoryImportRuns.theatre_id, theatre.id))).toBe(0);
  }),
);

describe("rights over a large import", () => {
  it(
    "are those of its author at each part, and never more than it was sent with",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const sound = await makeCategory(theatre, { name: "Sound", department_id: theatre.departments.sound });
      const { admin, department_head: head } = theatre.callers;
      const light = await started(head, { category_id: categoryId });
      await workPart(theatre, light);
      await tx.execute(sql`update roles set permissions = array['inventory:read:all'] where id = ${theatre.roles.department_head}`);
      expect(await workPart(theatre, light)).toEqual({ is_left: false });
      const [row] = await tx.select().from(inventoryImportRuns).where(eq(inventoryImportRuns.id, light));
      expect(row).toMatchObject({
        status: "stopped",
        created: 1000,
        errors: [{ row: 1002, column: null, message: expect.any(String) as string }],
      });

      // A token of an administrator that was given less.
      const grants = new Map([...admin.actor.grants, ["inventory:import", "dept"] as const]);
      const token = { ...admin, actor: { ...admin.actor, grants } };
      const foreign = await started(token, { category_id: sound });
      await workOff(theatre, foreign);
      expect(await run(getImportRun, token, { id: foreign })).toMatchObject({ status: "done", created: 0 });
    }),
  );

  it(
    "keep it to its author and its theatre",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const other = await makeTheatre(tx);
      const runId = await started(theatre.callers.admin, { category_id: categoryId });
      for (const caller of [theatre.callers.department_head, other.callers.admin])
        for (const operation of [getImportRun, stopImportRun])
          await expect(run(operation, caller, { id: runId })).rejects.toMatchObject({ code: "NOT_FOUND" });
      const staff = theatre.callers.department_staff;
      await expect(run(getImportRun, staff, { id: runId })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(run(executeImportPart, other.system, { run_id: runId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }),
  );

  it(
    "end with a reason when the category that its rows go to is gone",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const { admin } = theatre.callers;
      const runId = await started(admin, { category_id: categoryId });
      await tx.delete(inventoryCategories).where(eq(inventoryCategories.id, categoryId));
      await workOff(theatre, runId);
      const report = await run(getImportRun, admin, { id: runId });
      expect(report).toMatchObject({ status: "stopped", created: 0, errors: [{ row: 2, column: null }] });
    }),
  );
});
