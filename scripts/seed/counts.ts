import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryMovements, stocktakeLines, stocktakes } from "@/db/schema";
import { seedCounts } from "@/db/seed/care";
import type { ActRow } from "./acts";
import { daysAgo, type Dice } from "./dice";
import type { Person } from "./people";
import type { LocationRef } from "./places";
import type { SeedTheatre } from "./theatre";

type SeedCount = (typeof seedCounts)[number];

interface Found extends Record<string, unknown> {
  item_id: string;
  tracking: "serial" | "quantity";
  expected: number;
  here: number;
}

interface Counted extends Found {
  counted: number | null;
}

const hour = 3_600_000;

/** What the book said stood there, and what stands there still: only of that can something be missed today. */
async function standing(tx: Transaction, theatreId: string, placeId: string, at: Date): Promise<Found[]> {
  return tx.execute<Found>(sql`
    select m.item_id, i.tracking, coalesce(max(s.quantity), 0)::float8 as here,
      sum(case when m.to_location_id = ${placeId} then m.quantity else -m.quantity end)::float8 as expected
    from inventory_movements m join inventory_items i on i.id = m.item_id
    left join inventory_stock s on s.item_id = m.item_id and s.location_id = ${placeId}
    where m.theatre_id = ${theatreId} and ${placeId} in (m.from_location_id, m.to_location_id) and m.created_at < ${at.toISOString()}::timestamptz
    group by m.item_id, i.tracking, i.inventory_number
    having sum(case when m.to_location_id = ${placeId} then m.quantity else -m.quantity end) > 0
    order by i.inventory_number`);
}

/** Some things are short, some over, of an open count half is not yet looked at. */
function countOf(count: SeedCount, lines: readonly Found[]): Counted[] {
  const isOpen = count.days === 0;
  let { missing, surplus } = count;
  return lines.map((line, place) => {
    if (isOpen && place > lines.length / 2) return { ...line, counted: null };
    if (missing > 0 && line.here >= 1) {
      missing -= 1;
      return { ...line, counted: line.expected - 1 };
    }
    if (surplus > 0 && line.tracking === "quantity") {
      surplus -= 1;
      return { ...line, counted: line.expected + 1 };
    }
    return { ...line, counted: line.expected };
  });
}

/** A count as it will be told: who counted when, and the act that its differences are booked by. */
export interface PlannedCount {
  count: SeedCount;
  openedAt: Date;
  counter: Person;
  second: Person;
  act: ActRow | null;
}

/** Who counted what; a closed count that finds something signs an act. */
export function planCounts(theatre: SeedTheatre, people: readonly Person[], dice: Dice): PlannedCount[] {
  const counters = people.filter(({ role }) => role === "department_head" || role === "technical_director");
  return seedCounts.map((count) => {
    const isOpen = count.days === 0;
    const openedAt = isOpen ? new Date(Date.now() - 2 * hour) : daysAgo(count.days);
    const able = counters.filter(({ role, department }) => role === "technical_director" || department === count.department);
    const [counter, second] = [dice.pick(able), dice.pick(able)];
    const closedAt = new Date(openedAt.getTime() + hour * 1.25);
    const act: ActRow = {
      id: dice.idAt(closedAt),
      theatre_id: theatre.id,
      type: "correction",
      comment: count.note,
      created_by_id: counter.id,
      created_at: closedAt,
    };
    return { count, openedAt, counter, second, act: isOpen || count.missing + count.surplus === 0 ? null : act };
  });
}

/** The lines of the act: what differed. */
async function book(tx: Transaction, { id: batchId, ...shared }: ActRow, placeId: string, lines: readonly Counted[], dice: Dice) {
  const differing = lines.filter(({ counted, expected }) => counted !== null && counted !== expected);
  if (differing.length === 0) throw new Error(`the seed's count of "${shared.comment}" finds no difference to sign for`);
  await tx.insert(inventoryMovements).values(
    differing.map(({ item_id, counted, expected }) => ({
      ...shared,
      id: dice.idAt(shared.created_at),
      batch_id: batchId,
      item_id,
      quantity: Math.abs((counted ?? 0) - expected).toFixed(3),
      [(counted ?? 0) < expected ? "from_location_id" : "to_location_id"]: placeId,
    })),
  );
}

async function insertCount(
  tx: Transaction,
  theatre: SeedTheatre,
  { count, openedAt, counter, second, act }: PlannedCount,
  places: ReadonlyMap<string, LocationRef>,
  dice: Dice,
) {
  const place = places.get(count.place);
  if (!place) throw new Error(`the seed has no location "${count.place}"`);
  const lines = countOf(count, await standing(tx, theatre.id, place.id, openedAt));
  if (act) await book(tx, act, place.id, lines, dice);
  const id = dice.idAt(openedAt);
  await tx.insert(stocktakes).values({
    id,
    theatre_id: theatre.id,
    location_id: place.id,
    opened_by_id: counter.id,
    opened_at: openedAt,
    note: count.note,
    batch_id: act?.id ?? null,
    ...(count.days === 0
      ? {}
      : { status: "closed" as const, closed_by_id: counter.id, closed_at: new Date(openedAt.getTime() + hour * 1.25) }),
  });
  if (lines.length === 0) return;
  await tx.insert(stocktakeLines).values(
    lines.map(({ item_id, expected, counted }, index) => ({
      id: dice.idAt(openedAt),
      theatre_id: theatre.id,
      stocktake_id: id,
      item_id,
      expected: expected.toFixed(3),
      ...(counted === null
        ? {}
        : {
            counted: counted.toFixed(3),
            counted_by_id: (index % 3 === 0 ? second : counter).id,
            counted_at: new Date(openedAt.getTime() + (hour * index) / lines.length),
          }),
    })),
  );
}

/** Counts that are over, and two that go on. Their acts stand already, in the order of all acts. */
export async function insertCounts(
  tx: Transaction,
  theatre: SeedTheatre,
  planned: readonly PlannedCount[],
  places: ReadonlyMap<string, LocationRef>,
  dice: Dice,
): Promise<void> {
  for (const count of planned) await insertCount(tx, theatre, count, places, dice);
}
