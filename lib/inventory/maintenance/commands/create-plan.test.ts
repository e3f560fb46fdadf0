import { beforeAll, describe, expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { createPlan } from "@/lib/inventory/maintenance/commands/create-plan";
import { updatePlan } from "@/lib/inventory/maintenance/commands/update-plan";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
let stage: string;
const admin = () => theatre.callers.admin;
const basic = { kind: "lifting", title: "Load test", interval_days: 365 } as const;
const needsDay = { code: "VALIDATION_ERROR", details: { fields: { next_due_on: ["maintenance.first_needed"] } } };
const refusal = { code: "VALIDATION_ERROR", issues: [{ path: ["next_due_on"], message: "maintenance.first_needed" }] };

beforeAll(async () => {
  theatre = await makeTheatre();
  await makeLocation(theatre);
  stage = await makeLocation(theatre, { type: "stage" });
});

describe("a mandatory plan", () => {
  it("names its first day, so that what was never inspected does not pass the gate", async () => {
    const item = await makeItem(theatre, { quantity: "1" });
    const plan = { ...basic, item_id: item.id, is_mandatory: true };
    await expect(run(createPlan, admin(), plan)).rejects.toMatchObject(refusal);
    await expect(run(createPlan, admin(), { ...plan, next_due_on: "" })).rejects.toMatchObject(refusal);
    await run(createPlan, admin(), { ...plan, next_due_on: "2026-01-15" });
    await expect(run(moveItem, admin(), { id: item.id, type: "issue", to_location_id: stage })).rejects.toMatchObject({
      reason: "inventory.past_inspection",
    });
  });

  it("does not lose that day, and is not made of a plan without one", async () => {
    const { id } = await run(createPlan, admin(), { ...basic, item_id: (await makeItem(theatre)).id });
    const change = (fields: object) => run(updatePlan, admin(), { id, ...fields });
    await expect(change({ is_mandatory: true })).rejects.toMatchObject(needsDay);
    await expect(change({ is_mandatory: true, next_due_on: "2026-01-15" })).resolves.toMatchObject({ is_mandatory: true });
    await expect(change({ next_due_on: null })).rejects.toMatchObject(needsDay);
    await expect(change({ title: "Load test, 125 %" })).resolves.toMatchObject({ next_due_on: "2026-01-15" });
    await expect(change({ is_mandatory: false, next_due_on: null })).resolves.toMatchObject({ next_due_on: null });
  });
});

it("may have no first day where nothing is gated", async () => {
  const { id } = await makeItem(theatre);
  await expect(run(createPlan, admin(), { ...basic, item_id: id })).resolves.toMatchObject({ next_due_on: null, is_mandatory: false });
});
