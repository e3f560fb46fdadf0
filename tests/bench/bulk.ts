import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { database } from "@/lib/core/database";
import type { Figure } from "./figures";
import type { Target } from "./load";

const count = 5000;

interface Run {
  id: string;
  done: number;
  total: number;
  finished_at: string | null;
}

async function send<T>(target: Target, body: object): Promise<T> {
  const headers = { ...target.headers, "content-type": "application/json" };
  const response = await fetch(target.url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${target.url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

async function finish(target: Target): Promise<Run> {
  for (;;) {
    const run = (await (await fetch(target.url, { headers: target.headers })).json()) as Run;
    if (run.finished_at) return run;
    await sleep(100);
  }
}

const seconds = (began: number) => (performance.now() - began) / 1000;

/** The preview of all, a move of 5,000 things to the stage from the order to its last item, and the undo that brings all of them back. */
export async function measureBulk(api: (path: string) => Target, theatre: string): Promise<Figure[]> {
  const bulk = api("/api/v1/inventory/bulk");
  const [stage] = await database().execute<{ id: string }>(
    sql`select id from inventory_locations where type = 'stage' and is_active
      and theatre_id = (select theatre_id from users where email = ${theatre}) limit 1`,
  );
  const items = await database().execute<{ id: string }>(
    sql`select distinct s.item_id as id from inventory_stock s join inventory_locations l on l.id = s.location_id and l.type = 'warehouse'
      where s.theatre_id = (select theatre_id from users where email = ${theatre}) limit ${count}`,
  );
  const order = { operation: "move", type: "transfer", to_location_id: stage?.id };
  let began = performance.now();
  const { preview } = await send<{ preview: { total: number } }>(bulk, { ...order, filter: {}, dry_run: true });
  const previewed = seconds(began);
  began = performance.now();
  const { run } = await send<{ run: Run }>(bulk, { ...order, ids: items.map(({ id }) => id) });
  const moved = await finish(api(`/api/v1/inventory/bulk/${run.id}`));
  const moving = seconds(began);
  began = performance.now();
  const undo = await send<Run>(api(`/api/v1/inventory/bulk/${run.id}/undo`), {});
  const undone = await finish(api(`/api/v1/inventory/bulk/${undo.id}`));
  return [
    { what: "preview of a bulk move", value: previewed, unit: "s", bar: { atMost: 3 }, note: `${preview.total} items` },
    { what: "bulk move of 5,000 items", value: moving, unit: "s", bar: { atMost: 15 }, note: `${moved.done} moved` },
    { what: "its undo as one", value: seconds(began), unit: "s", bar: { atMost: 15 }, note: `${undone.done} brought back` },
  ];
}
