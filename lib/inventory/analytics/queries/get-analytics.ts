import "server-only";
import { localDay } from "@/lib/core/civil-time";
import { defineQuery } from "@/lib/core/operation";
import { fetchDays, fetchIdle, fetchLosses, fetchUse, fetchValue } from "@/lib/inventory/analytics/rows";
import { periodOf, periodsOf, shiftDays, stepOf } from "@/lib/inventory/analytics/rules";
import { Analytics, GetAnalyticsInput } from "@/lib/inventory/analytics/schema";

type ValueRows = Awaited<ReturnType<typeof fetchValue>>;

/** The parts of one kind, the dearest first. */
function partsOf(rows: ValueRows, by: ValueRows[number]["by"]) {
  return rows
    .filter((row) => row.by === by)
    .map(({ id, name, items, value }) => ({ id, name, items, value }))
    .toSorted((a, b) => Number(b.value) - Number(a.value));
}

/** Five statements, however large the house. */
export const getAnalytics = defineQuery({
  name: "inventory.getAnalytics",
  permission: "inventory:read",
  summary: "Use, idleness, value, repairs and losses of what the caller may see, in a period",
  input: GetAnalyticsInput,
  output: Analytics,
  http: { method: "GET", path: "/inventory/analytics" },
  async handler(ctx, input) {
    const zone = ctx.actor.theatre?.time_zone ?? "UTC";
    const now = localDay(ctx.now, zone);
    const period = periodOf(input, now);
    const span = { ...period, zone };
    const since = shiftDays(now, -input.idle_days);
    const [use, value, idle, losses, days] = await Promise.all([
      fetchUse(ctx, span),
      fetchValue(ctx),
      fetchIdle(ctx, since, zone),
      fetchLosses(ctx, span),
      fetchDays(ctx, span),
    ]);
    const step = stepOf(period);
    return {
      ...period,
      use: { issues: use.issues, days_out: use.days_out, categories: use.categories, items: use.items },
      idle: { since, ...idle },
      value: {
        items: value.find(({ by }) => by === "all")?.items ?? 0,
        value: value.find(({ by }) => by === "all")?.value ?? "0.00",
        categories: partsOf(value, "category"),
        departments: partsOf(value, "department"),
        locations: partsOf(value, "location"),
      },
      repairs: { count: use.repairs, days: use.repair_days, cost: use.cost, records: use.records, items: use.repaired },
      losses,
      movements: { step, periods: periodsOf(period, step, days) },
    };
  },
});
