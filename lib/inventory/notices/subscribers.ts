import "server-only";
import type { Transaction } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { excerpt, readEvent } from "@/lib/core/event-fields";
import { defineGroupSubscriber, type OutboxEvent, type Subscriber } from "@/lib/core/subscriber";
import { bulkLimits } from "@/lib/inventory/bulk/constants";
import { maintenanceCameDue } from "@/lib/inventory/maintenance/events";
import { fetchComments, fetchImporters, fetchItems, fetchOrderers, listHeads } from "@/lib/inventory/notices/rows";
import { sendNews } from "@/lib/notifications/commands/send-news";
import { newsOf } from "@/lib/notifications/events";
import type { News } from "@/lib/notifications/schema";

type Read = (ctx: Context<Transaction>, events: OutboxEvent[]) => Promise<News[]>;

const kinds: Record<string, "item_in_repair" | "item_repaired"> = { to_repair: "item_in_repair", from_repair: "item_repaired" };

/** Of an item that goes to repair its head of department hears; of one that comes back also who sent it. */
const repaired: Read = async (ctx, events) => {
  const told = events.filter((event) => String(event.payload.type) in kinds && !event.payload.reverses_id);
  if (told.length === 0) return [];
  const ids = told.map((event) => event.entity_id);
  const [items, comments] = [await fetchItems(ctx, ids), await fetchComments(ctx, told)];
  return told.flatMap((event) => {
    const item = items.get(event.entity_id);
    const kind = kinds[String(event.payload.type)];
    if (!item || !kind) return [];
    const comment = excerpt(comments.get(event.id) ?? "");
    const said = { actor: { person: event.actor_id }, has_comment: comment ? "yes" : "no", comment };
    const people = [item.head_id, kind === "item_repaired" ? item.sent_by_id : null].filter((one) => one !== null);
    return [newsOf(event, kind, people, { item: item.name, number: item.number, ...said })];
  });
};

const cameDue: Read = async (ctx, events) => {
  const itemOf = (event: OutboxEvent) => readEvent(event).text("item_id") ?? event.entity_id;
  const items = await fetchItems(ctx, events.map(itemOf));
  return events.flatMap((event) => {
    const read = readEvent(event);
    const item = items.get(itemOf(event));
    if (!item?.head_id) return [];
    const due = read.text("due_on");
    const plan = { plan: read.text("title") ?? "", due: due ? { date: due } : { word: "no_deadline" } };
    const values = { item: item.name, number: item.number, ...plan };
    return [{ ...newsOf(event, "maintenance_due", [item.head_id], values), entity_type: "item", entity_id: item.id }];
  });
};

/** A count concerns those who lead departments. */
const counted: Read = async (ctx, events) => {
  const people = await listHeads(ctx);
  return events.map((event) => {
    const title = readEvent(event).text("location") ?? "";
    return newsOf(event, "stocktake_closed", people, { title, actor: { person: event.actor_id } });
  });
};

/** Who ordered a run that took longer than they looked at hears how it ended. */
const ended: Read = async (ctx, events) => {
  const long = events.filter((event) => Number(readEvent(event).text("total") ?? 0) > bulkLimits.atOnce);
  if (long.length === 0) return [];
  const orderers = await fetchOrderers(
    ctx,
    long.map((event) => event.entity_id),
  );
  return long.flatMap((event) => {
    const by = orderers.get(event.entity_id);
    const count = (name: string) => Number(readEvent(event).text(name) ?? 0);
    const values = {
      operation: { word: `bulk_${readEvent(event).text("operation") ?? ""}` },
      total: count("total"),
      done: count("done"),
      refused: count("refused"),
    };
    // The job acts in the name of who ordered the run, and it is they who want to know.
    return by ? [{ ...newsOf(event, "bulk_run_ended", [by], values), actor_id: null }] : [];
  });
};

/** Who sent a large file hears what became of it. */
const imported: Read = async (ctx, events) => {
  const importers = await fetchImporters(
    ctx,
    events.map((event) => event.entity_id),
  );
  return events.flatMap((event) => {
    const by = importers.get(event.entity_id);
    const count = (name: string) => Number(readEvent(event).text(name) ?? 0);
    const figures = { total: count("total"), created: count("created"), updated: count("updated"), failed: count("failed") };
    const values = { file: readEvent(event).text("file_name") ?? "", ...figures };
    return by ? [{ ...newsOf(event, "import_ended", [by], values), actor_id: null }] : [];
  });
};

const telling = (topic: string, read: Read): Subscriber =>
  defineGroupSubscriber(`inventory.tell:${topic}`, topic, async (ctx, events) => {
    await ctx.run(sendNews, { news: await read(ctx, events) });
  });

/** Who hears of what happens to the stock. */
export const inventoryNoticesSubscribers: readonly Subscriber[] = [
  telling("item.moved", repaired),
  telling(maintenanceCameDue, cameDue),
  telling("stocktake.closed", counted),
  telling("bulk_run.completed", ended),
  telling("bulk_run.stopped", ended),
  telling("import.completed", imported),
  telling("import.stopped", imported),
];
