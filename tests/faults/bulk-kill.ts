import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { bootServer } from "@/tests/support/production-server";
import { expect, type Check } from "./check";
import { client, type Client } from "./client";

type Sql = postgres.Sql;

const count = 4000;
/** A number in their names, to which nothing else in the house is alike. */
const mark = "7741920356";

/** Things that stand in one warehouse, ten of each, and the stage that they are to go to. */
async function fill(sql: Sql, email: string): Promise<{ stage: string }> {
  const [house] = await sql<{ theatre: string; category: string; store: string; stage: string }[]>`
    select u.theatre_id as theatre,
      (select id from inventory_categories c where c.theatre_id = u.theatre_id limit 1) as category,
      (select id from inventory_locations l where l.theatre_id = u.theatre_id and type = 'warehouse' and is_active limit 1) as store,
      (select id from inventory_locations l where l.theatre_id = u.theatre_id and type = 'stage' and is_active limit 1) as stage
    from users u where email = ${email}`;
  if (!house) throw new Error("there is no house");
  await sql`
    insert into inventory_items (id, theatre_id, name, inventory_number, category_id, tracking, unit)
    select gen_random_uuid(), ${house.theatre}::uuid, ${`Крюк ${mark} `} || n, 'УБ-' || n, ${house.category}::uuid, 'quantity', 'шт'
    from generate_series(1, ${count}::int) n`;
  await sql`
    insert into inventory_movements (id, theatre_id, item_id, type, quantity, to_location_id)
    select gen_random_uuid(), theatre_id, id, 'receipt', 10, ${house.store}::uuid from inventory_items where inventory_number like 'УБ-%'`;
  return { stage: house.stage };
}

interface Run {
  id: string;
  status: string;
  done: number;
}

async function runOf(call: Client, id: string): Promise<Run> {
  return (await call("GET", `/inventory/bulk/${id}`)).body as unknown as Run;
}

async function until(call: Client, id: string, isThere: (run: Run) => boolean, seconds: number): Promise<Run> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const run = await runOf(call, id);
    if (isThere(run) || Date.now() > end) return run;
    await sleep(50);
  }
}

async function figures(sql: Sql, stage: string) {
  const [found] = await sql<{ held: number; moves: number; told: number; acts: number }[]>`
    with mine as (select id from inventory_items where inventory_number like 'УБ-%')
    select (select coalesce(sum(quantity), 0)::int from inventory_stock where location_id = ${stage} and item_id in (select id from mine)) as held,
      (select count(*)::int from inventory_movements where type = 'transfer' and item_id in (select id from mine)) as moves,
      (select count(*)::int from audit_log where action = 'item.moved' and entity_id in (select id from mine)) as told,
      (select count(distinct batch_id)::int from inventory_movements where type = 'transfer' and item_id in (select id from mine)) as acts`;
  return found;
}

/**
 * The only worker is killed in the middle of a piece; the next one goes on where the list of the run says, within the minute of its
 * clock. No other server may stand beside: it would take the pieces over.
 */
export function bulkKillCheck(settings: Record<string, string>, databaseUrl: string, bearer: string, email: string): Check {
  return {
    name: `the worker killed (kill -9) in a bulk move of ${count} items: the next goes on, nothing is done twice, and it is undone as one`,
    run: async () => {
      const sql = postgres(databaseUrl, { max: 2, onnotice: () => undefined });
      const { stage } = await fill(sql, email);
      const first = await bootServer(settings);
      let call = client(first.address, bearer);
      const order = { operation: "move", type: "transfer", to_location_id: stage, filter: { q: mark } };
      const { run } = (await call("POST", "/inventory/bulk", order)).body as { run?: Run };
      if (!run) throw new Error("the run did not start");
      await until(call, run.id, ({ done }) => done > 0, 30);
      first.child.kill("SIGKILL");
      await first.ended;
      const [left] = await sql<{ done: number }[]>`select done from inventory_bulk_runs where id = ${run.id}`;
      const second = await bootServer(settings);
      try {
        expect(left !== undefined && left.done > 0 && left.done < count, `killed too early or too late: ${left?.done} of ${count}`);
        call = client(second.address, bearer);
        const ended = await until(call, run.id, ({ status }) => status === "done", 120);
        expect(ended.status === "done" && ended.done === count, `it stands at ${ended.done}, ${ended.status}`);
        const after = await figures(sql, stage);
        const isRight = after?.held === count * 10 && after.moves === count && after.told === count;
        expect(isRight, `on stage, moved, recorded: ${JSON.stringify(after)}`);
        const undo = (await call("POST", `/inventory/bulk/${run.id}/undo`)).body as unknown as Run;
        const undone = await until(call, undo.id, ({ status }) => status === "done", 60);
        expect(undone.done === count, `brought back ${undone.done}`);
        expect((await figures(sql, stage))?.held === 0, "something is left on the stage");
      } finally {
        await second.stop();
        await sql.end();
      }
    },
  };
}
