import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { expect, tally, type Check } from "./check";
import { together, type Client } from "./client";

export interface House {
  call: Client;
  sql: postgres.Sql;
  theatreId: string;
}

interface Places {
  category: string;
  warehouse: string;
  stage: string;
}

async function places({ sql, theatreId }: House): Promise<Places> {
  const [found] = await sql<Places[]>`
    select (select id from inventory_categories where theatre_id = ${theatreId} order by path limit 1) as category,
      (select id from inventory_locations where theatre_id = ${theatreId} and type = 'warehouse' order by path limit 1) as warehouse,
      (select id from inventory_locations where theatre_id = ${theatreId} and type = 'stage' order by path limit 1) as stage`;
  expect(Boolean(found?.category && found.warehouse && found.stage), "the theatre has no categories or locations");
  return found as Places;
}

const mark = () => `F-${randomUUID().slice(0, 13)}`;

function sameNumber(house: House): Check {
  return {
    name: "200 clients create one inventory number at once: one 201, 199 times 409, one row",
    run: async () => {
      const { category } = await places(house);
      const number = mark();
      const answers = await together(200, (index) =>
        house.call("POST", "/inventory", { name: `Гонка ${index}`, category_id: category, inventory_number: number }),
      );
      const counts = tally(answers);
      expect(counts["201"] === 1 && counts["409 ALREADY_EXISTS"] === 199, JSON.stringify(counts));
      const [rows] =
        await house.sql`select count(*)::int as items, coalesce(sum(quantity), 0)::int as units from inventory_items where theatre_id = ${house.theatreId} and inventory_number = ${number}`;
      expect(rows?.items === 1 && rows.units === 1, JSON.stringify(rows));
    },
  };
}

function lastUnits(house: House): Check {
  return {
    name: "50 clients issue the last 10 units at once: exactly 10 go out",
    run: async () => {
      const { category, warehouse, stage } = await places(house);
      const made = await house.call("POST", "/inventory", {
        name: "Свеча восковая",
        category_id: category,
        tracking: "quantity",
        quantity: "10",
        location_id: warehouse,
      });
      expect(made.status === 201, `no item to issue: ${made.status} ${made.code}`);
      const itemId = String(made.body.id);
      const answers = await together(50, () =>
        house.call("POST", `/inventory/${itemId}/movements`, {
          type: "issue",
          quantity: "1",
          from_location_id: warehouse,
          to_location_id: stage,
        }),
      );
      const counts = tally(answers);
      expect(counts["201"] === 10 && counts["409 CONFLICT"] === 40, JSON.stringify(counts));
      const stock = await house.sql`select location_id, quantity::int as units from inventory_stock where item_id = ${itemId}`;
      expect(stock.length === 1 && stock[0]?.location_id === stage && stock[0]?.units === 10, JSON.stringify(stock));
    },
  };
}

function oneKey(house: House): Check {
  return {
    name: "100 requests with one Idempotency-Key at once: one record, one answer",
    run: async () => {
      const { category } = await places(house);
      const [key, name] = [randomUUID(), mark()];
      const answers = await together(100, () =>
        house.call("POST", "/inventory", { name, category_id: category }, { "idempotency-key": key }),
      );
      const bodies = new Set(answers.map(({ body }) => JSON.stringify(body)));
      expect(
        answers.every(({ status }) => status === 201),
        JSON.stringify(tally(answers)),
      );
      expect(bodies.size === 1, `${bodies.size} different answers`);
      const [rows] =
        await house.sql`select count(*)::int as items from inventory_items where theatre_id = ${house.theatreId} and name = ${name}`;
      expect(rows?.items === 1, JSON.stringify(rows));
      const other = await house.call("POST", "/inventory", { name: `${name}!`, category_id: category }, { "idempotency-key": key });
      expect(other.code === "IDEMPOTENCY_MISMATCH", `the key with another body: ${other.status} ${other.code}`);
    },
  };
}

function twoEditors(house: House): Check {
  return {
    name: "two people edit one record at once: the second gets VERSION_CONFLICT with the record as it is",
    run: async () => {
      const { category } = await places(house);
      const made = await house.call("POST", "/inventory", { name: mark(), category_id: category });
      const version = Number(made.body.version);
      const path = `/inventory/${String(made.body.id)}`;
      const answers = await together(2, (index) => house.call("PUT", path, { description: `Правка ${index}`, version }));
      const counts = tally(answers);
      expect(counts["200"] === 1 && counts["409 VERSION_CONFLICT"] === 1, JSON.stringify(counts));
      const won = answers.find(({ status }) => status === 200);
      const lost = answers.find(({ status }) => status === 409);
      const { details } = (lost?.body.error ?? { details: {} }) as {
        details: { current?: { description?: string; version?: number } };
      };
      expect(
        details.current?.description === won?.body.description && details.current?.version === won?.body.version,
        `details say ${JSON.stringify(details.current)?.slice(0, 200)}`,
      );
    },
  };
}

export function raceChecks(house: House): Check[] {
  return [sameNumber(house), lastUnits(house), oneKey(house), twoEditors(house)];
}
