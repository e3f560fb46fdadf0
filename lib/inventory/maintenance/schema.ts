import { z } from "zod";
import { civilDate, decimal, flag, id, instant, integer, many, optional, text, version } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { dueStates, maintenanceKinds, maintenanceResults, recordKinds } from "@/lib/inventory/maintenance/constants";
import { closesGate } from "@/lib/inventory/maintenance/rules";
import { itemFilters } from "@/lib/inventory/schema";

const Days = integer(1, 36_500);
const Lead = integer(0, 3650);

export const MaintenancePlan = z
  .object({
    id,
    kind: z.enum(maintenanceKinds),
    title: z.string(),
    instructions: z.string().nullable(),
    item: z.object({ id, name: z.string(), inventory_number: z.string() }).nullable(),
    category: z.object({ id, path: z.string() }).nullable(),
    /** Of the item or of the category that it is on. */
    department_id: id.nullable(),
    is_mandatory: z.boolean(),
    interval_days: z.number().int().nullable(),
    lead_days: z.number().int(),
    next_due_on: z.string().nullable(),
    is_active: z.boolean(),
    /** Things that it covers now. */
    items: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: "MaintenancePlan" });
export type MaintenancePlan = z.output<typeof MaintenancePlan>;
export const MaintenancePlanList = listOf(MaintenancePlan).meta({ id: "MaintenancePlanList" });

const planFields = {
  instructions: optional(text(10_000)),
  is_mandatory: flag.optional(),
  lead_days: Lead.optional(),
  /** When what has no record yet is due for the first time; a mandatory plan has such a day. */
  next_due_on: optional(civilDate),
  is_active: flag.optional(),
};

/** On one item or on a category with all below it. */
export const CreatePlanInput = z
  .strictObject({
    item_id: optional(id),
    category_id: optional(id),
    kind: z.enum(maintenanceKinds),
    title: text(200),
    interval_days: Days,
    ...planFields,
  })
  .refine((plan) => Boolean(plan.item_id) !== Boolean(plan.category_id), { error: "maintenance.one_target", path: ["category_id"] })
  .refine(closesGate, { error: "maintenance.first_needed", path: ["next_due_on"] });
export const UpdatePlanInput = z.strictObject({
  id,
  version: version.optional(),
  kind: z.enum(maintenanceKinds).optional(),
  title: text(200).optional(),
  interval_days: Days.optional(),
  ...planFields,
});
export const PlanId = z.strictObject({ id });
export const SeenPlan = z.strictObject({ id, version: version.optional() });
export const ListPlansInput = z.strictObject({ ...PageInput, kind: many(z.enum(maintenanceKinds)).optional(), is_active: flag.optional() });
export type ListPlansInput = z.output<typeof ListPlansInput>;

export const MaintenanceRecord = z
  .object({
    id,
    item: z.object({ id, name: z.string(), inventory_number: z.string() }),
    plan: z.object({ id, title: z.string(), kind: z.enum(maintenanceKinds) }).nullable(),
    done_on: z.string(),
    result: z.enum(maintenanceResults),
    cost: z.string().nullable(),
    note: z.string().nullable(),
    file_id: id.nullable(),
    created_by: z.string().nullable(),
    created_at: instant,
  })
  .meta({ id: "MaintenanceRecord" });
export type MaintenanceRecord = z.output<typeof MaintenanceRecord>;
/** With the cost of all that is found. */
export const MaintenanceRecordList = listOf(MaintenanceRecord).extend({ cost: z.string() }).meta({ id: "MaintenanceRecordList" });
export const ListRecordsInput = z.strictObject({
  ...PageInput,
  /** Of the thing, as the catalogue is searched. */
  q: itemFilters.q,
  item_id: id.optional(),
  plan_id: id.optional(),
  kind: many(z.enum(recordKinds)).optional().meta({ description: "Kinds of plans; unplanned: what no plan asked for, such as repairs." }),
  /** Days on which it was done, both included. */
  from: civilDate.optional(),
  to: civilDate.optional(),
  /** Only what cost something, or only what did not. */
  has_cost: flag.optional(),
});
export type ListRecordsInput = z.output<typeof ListRecordsInput>;

/** A box of a form sends both ids in one value. */
const readMark = (value: unknown) =>
  typeof value === "string" ? { item_id: value.slice(0, 36), plan_id: value.slice(36) || null } : value;
const Mark = z.preprocess(readMark, z.strictObject({ item_id: id, plan_id: optional(id) }));
export type Mark = z.output<typeof Mark>;

/** The same finding for one thing or for many: «checked today, passed», with one certificate for all. */
export const RecordMaintenanceInput = z.strictObject({
  marks: z.array(Mark).min(1).max(500),
  /** Today in the theatre where it is not said; never a day to come. */
  done_on: optional(civilDate),
  result: z.enum(maintenanceResults).default("passed"),
  cost: optional(decimal({ digits: 10, scale: 2 })),
  note: optional(text(2000)),
  /** A certificate, from POST /files/upload. */
  file_id: optional(id),
});
export type RecordMaintenanceInput = z.output<typeof RecordMaintenanceInput>;
export const RecordedMaintenance = z.object({ recorded: z.number().int(), ids: z.array(id) }).meta({ id: "RecordedMaintenance" });

/** One thing under one plan: when it is due, and how near that is. */
export const DueLine = z
  .object({
    /** Of the thing and the plan together. */
    id: z.string(),
    item: z.object({ id, name: z.string(), inventory_number: z.string() }),
    department: z.object({ short_code: z.string(), name: z.string(), color: z.string() }).nullable(),
    plan: z.object({ id, title: z.string(), kind: z.enum(maintenanceKinds), is_mandatory: z.boolean(), interval_days: z.number().int() }),
    due_on: z.string(),
    state: z.enum(dueStates),
    last: z.object({ done_on: z.string(), result: z.enum(maintenanceResults) }).nullable(),
    /** Whether the caller may sign for it. */
    may_record: z.boolean(),
  })
  .meta({ id: "MaintenanceDueLine" });
export type DueLine = z.output<typeof DueLine>;
const DueCounts = z.object({ overdue: z.number().int(), mandatory: z.number().int(), soon: z.number().int(), later: z.number().int() });
export const DueList = listOf(DueLine).extend({ counts: DueCounts }).meta({ id: "MaintenanceDueList" });
export const ListDueInput = z.strictObject({
  ...PageInput,
  within_days: integer(0, 3650).default(60),
  department_id: many(id).optional(),
  kind: many(z.enum(maintenanceKinds)).optional(),
  plan_id: id.optional(),
  item_id: id.optional(),
  is_mandatory: flag.optional(),
  state: many(z.enum(dueStates)).optional(),
});
export type ListDueInput = z.output<typeof ListDueInput>;

export const ItemMaintenance = z.object({ lines: z.array(DueLine), records: z.array(MaintenanceRecord) }).meta({ id: "ItemMaintenance" });
export type ItemMaintenance = z.output<typeof ItemMaintenance>;
export const ItemMaintenanceInput = z.strictObject({ id });
export const CameDue = z.object({ told: z.number().int() });
