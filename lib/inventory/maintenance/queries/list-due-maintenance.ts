import "server-only";
import { sql } from "drizzle-orm";
import { defineQuery } from "@/lib/core/operation";
import { pageOf } from "@/lib/core/sorting";
import { findDue, withSigning } from "@/lib/inventory/maintenance/rows";
import { DueList, ListDueInput } from "@/lib/inventory/maintenance/schema";

export const listDueMaintenance = defineQuery({
  name: "inventory.listDueMaintenance",
  permission: "inventory:read",
  summary: "What is overdue or due soon, by thing and plan, the most pressing first",
  input: ListDueInput,
  output: DueList,
  http: { method: "GET", path: "/inventory/maintenance/due" },
  async handler(ctx, input) {
    const found = findDue(ctx, input);
    const counted = (state: string) => sql<number>`(count(*) filter (where due.state = ${state}))::int`;
    const [rows, [count]] = await Promise.all([
      found.rows,
      ctx.tx
        .select({
          total: sql<number>`(count(*) filter (where ${found.wanted}))::int`,
          overdue: counted("overdue"),
          mandatory: sql<number>`(count(*) filter (where due.state = 'overdue' and due.is_mandatory))::int`,
          soon: counted("soon"),
          later: counted("later"),
        })
        .from(found.source)
        .where(found.where),
    ]);
    const { total = 0, ...counts } = count ?? { overdue: 0, mandatory: 0, soon: 0, later: 0 };
    const page = pageOf(input, found.steps, rows, total);
    return { ...page, items: page.items.map((row) => withSigning(ctx, row)), counts };
  },
});
