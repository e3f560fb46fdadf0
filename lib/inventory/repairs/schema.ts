import { z } from "zod";
import { decimal, id, instant, optional, text } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { maintenanceResults } from "@/lib/inventory/maintenance/constants";
import { MovedItem } from "@/lib/inventory/movements/schema";

/** A thing in a workshop: since when, why, and who sent it there. */
export const Repair = z
  .object({
    /** Of the thing and the workshop together. */
    id: z.string(),
    item: z.object({ id, name: z.string(), inventory_number: z.string(), unit: z.string(), version: z.number().int() }),
    department: z.object({ short_code: z.string(), name: z.string(), color: z.string() }).nullable(),
    department_id: id.nullable(),
    location: z.object({ id, path: z.string() }),
    quantity: z.string(),
    since: instant,
    reason: z.string().nullable(),
    file_id: id.nullable(),
    sent_by: z.string().nullable(),
    /** Where it came from: it usually goes back there. */
    from_location: z.object({ id, path: z.string() }).nullable(),
  })
  .meta({ id: "Repair" });
export type Repair = z.output<typeof Repair>;
export const RepairList = listOf(Repair).meta({ id: "RepairList" });
export const ListRepairsInput = z.strictObject({ ...PageInput, department_id: id.optional(), item_id: id.optional() });
export type ListRepairsInput = z.output<typeof ListRepairsInput>;

export const ReturnRepairedInput = z.strictObject({
  id,
  from_location_id: id,
  to_location_id: id,
  quantity: optional(decimal({ digits: 9, scale: 3, min: 0.001 })),
  result: z.enum(maintenanceResults).default("passed"),
  cost: optional(decimal({ digits: 10, scale: 2 })),
  note: optional(text(1000)),
  file_id: optional(id),
});
export const ReturnedItem = MovedItem;
