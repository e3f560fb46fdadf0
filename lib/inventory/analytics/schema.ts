import { z } from "zod";
import { civilDate, id, integer } from "@/lib/core/fields";

function tenYearsBefore(to: string | undefined): string {
  const day = to ?? new Date().toISOString().slice(0, 10);
  return `${Number(day.slice(0, 4)) - 10}${day.slice(4)}`;
}

/** Days of the theatre's zone, both included; the year up to today where they are left out. */
export const GetAnalyticsInput = z
  .strictObject({
    from: civilDate.optional(),
    to: civilDate.optional(),
    /** What has not moved for so many days is idle. */
    idle_days: integer(1, 3650).default(90),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { error: "analytics.from_after_to", path: ["from"] })
  .refine(({ from, to }) => !from || from >= tenYearsBefore(to), { error: "analytics.too_long", path: ["from"] });

const Thing = z.object({ id, name: z.string(), inventory_number: z.string(), unit: z.string() });
const share = { items: z.number().int(), value: z.string() };
const Part = z.object({ id: id.nullable(), name: z.string().nullable(), ...share });

export const analyticsSteps = ["day", "week", "month"] as const;

export const Analytics = z
  .object({
    from: z.string(),
    to: z.string(),
    /** Things going out, to a stage or on tour, and the days on which anything of an item was out. */
    use: z.object({
      issues: z.number().int(),
      days_out: z.number(),
      categories: z.array(z.object({ id, name: z.string(), issues: z.number().int(), days_out: z.number() })),
      items: z.array(z.object({ item: Thing, issues: z.number().int(), days_out: z.number() })),
    }),
    idle: z.object({
      /** Not moved on or after this day. */
      since: z.string(),
      ...share,
      most: z.array(z.object({ item: Thing, value: z.string(), last_moved_on: z.string().nullable() })),
    }),
    value: z.object({ ...share, categories: z.array(Part), departments: z.array(Part), locations: z.array(Part) }),
    repairs: z.object({
      count: z.number().int(),
      days: z.number(),
      cost: z.string(),
      records: z.number().int(),
      items: z.array(z.object({ item: Thing, repairs: z.number().int(), days: z.number(), cost: z.string() })),
    }),
    /** Written off or found missing. */
    losses: z.object({
      movements: z.number().int(),
      value: z.string(),
      items: z.array(z.object({ item: Thing, movements: z.number().int(), quantity: z.string(), value: z.string() })),
    }),
    movements: z.object({
      step: z.enum(analyticsSteps),
      periods: z.array(
        z.object({ from: z.string(), to: z.string(), out: z.number().int(), back: z.number().int(), other: z.number().int() }),
      ),
    }),
  })
  .meta({ id: "InventoryAnalytics" });
export type Analytics = z.output<typeof Analytics>;
