import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { webhooks } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { selectWebhooks } from "@/lib/webhooks/rows";
import { ListWebhooksInput, WebhookList } from "@/lib/webhooks/schema";

const keys: SortKey[] = [
  { name: "url", expression: sql`${webhooks.url}`, type: "text" },
  { name: "created_at", expression: sql`${webhooks.created_at}`, type: "timestamptz" },
];
const idKey: SortKey = { name: "id", expression: sql`${webhooks.id}`, type: "uuid" };

export const listWebhooks = defineQuery({
  name: "webhooks.listWebhooks",
  permission: "webhook:read",
  summary: "Webhooks of the theatre",
  input: ListWebhooksInput,
  output: WebhookList,
  http: { method: "GET", path: "/webhooks" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "created_at", cursor: input.cursor }, keys, idKey);
    const where = eq(webhooks.theatre_id, ctx.theatreId);
    const [rows, [count]] = await Promise.all([
      selectWebhooks(ctx.tx, { walk_position: steps.position })
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(webhooks)
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
