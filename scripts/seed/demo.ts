import { sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { auditLog, inventoryItems, inventoryMovements, inventoryNumberCounters } from "@/db/schema";
import { seedCategories } from "@/db/seed/inventory";
import { seedLocations } from "@/db/seed/inventory-locations";
import { administrator, demoPassword } from "@/db/seed/users";
import { hashPassword } from "@/lib/core/auth/password";
import { insertActs, signActs } from "./acts";
import { giveReasons, insertMaintenance } from "./care";
import { insertCounts, planCounts } from "./counts";
import { insertBulkRuns } from "./bulk";
import { Dice } from "./dice";
import { journal } from "./journal";
import { insertKits } from "./kits";
import { insertNotifications } from "./notifications";
import { insertPhotos } from "./photos";
import { insertPeople, type Person } from "./people";
import { insertCategories, insertLocations, type CategoryRef } from "./places";
import { pieces, type Numbers, type Piece } from "./stock";
import { tagAndView } from "./tags";
import { insertTasks } from "./tasks";
import { tellStories, type MovementRow } from "./story";
import { foundTheatre, inChunks, isFounded, type SeedTheatre } from "./theatre";

/** Movements are booked by a trigger a statement at a time; afterwards an item is as old as its last movement. */
export async function insertStock(tx: Transaction, theatreId: string, made: Piece[], movements: MovementRow[]): Promise<void> {
  await inChunks(made, (part) => tx.insert(inventoryItems).values(part.map(({ row }) => row)));
  await inChunks(movements, (part) => tx.insert(inventoryMovements).values(part));
  await tx.execute(sql`
    update inventory_items item set updated_at = last.at, updated_by_id = last.by_id
    from (select distinct on (item_id) item_id, created_at as at, created_by_id as by_id from inventory_movements
          where theatre_id = ${theatreId} order by item_id, created_at desc) last
    where item.id = last.item_id and item.theatre_id = ${theatreId}`);
}

async function insertCounters(tx: Transaction, theatreId: string, numbers: Numbers): Promise<void> {
  const rows = [...numbers.last].map(([pattern, last_value]) => ({ theatre_id: theatreId, pattern, last_value }));
  await tx.insert(inventoryNumberCounters).values(rows);
}

async function fillHouse(tx: Transaction, theatre: SeedTheatre, passwordHash: string): Promise<string> {
  const dice = new Dice(1898);
  const people: Person[] = await insertPeople(tx, theatre, passwordHash, dice);
  const categories = await insertCategories(tx, theatre, seedCategories, dice);
  const locations = await insertLocations(tx, theatre, seedLocations, dice);
  const stock = pieces(theatre, categories, dice, theatre.administratorId);
  const movements = tellStories(stock.pieces, {
    dice,
    locations,
    people: people.filter(({ role }) => role !== "actor"),
  });
  giveReasons(stock.pieces, movements);
  // Dice of their own: what is cast here changes nothing of the rest.
  const counts = planCounts(theatre, people, new Dice(1906));
  await insertActs(tx, [...signActs(movements, stock.pieces, new Dice(1907)), ...counts.flatMap(({ act }) => act ?? [])]);
  movements.sort((a, b) => a.created_at.getTime() - b.created_at.getTime());
  await insertStock(tx, theatre.id, stock.pieces, movements);
  await insertCounters(tx, theatre.id, stock.numbers);
  const chief = people.find(({ department, role }) => department === "light" && role === "department_head");
  const owners = { admin: theatre.administratorId, light: chief?.id ?? theatre.administratorId };
  await tagAndView(tx, theatre, stock.pieces, owners, new Dice(1904));
  await insertKits(tx, theatre, stock.pieces, theatre.administratorId, new Dice(1905));
  const careDice = new Dice(1899);
  await insertMaintenance(tx, { theatre, categories, pieces: stock.pieces, people }, careDice);
  await insertCounts(tx, theatre, counts, locations, careDice);
  const log = journal({ theatreId: theatre.id, administratorId: theatre.administratorId, pieces: stock.pieces, movements, people }, dice);
  await inChunks(log, (part) => tx.insert(auditLog).values(part));
  await insertBulkRuns(tx, theatre);
  const taskCount = await insertTasks(tx, theatre, people, new Dice(1900));
  await insertNotifications(tx, theatre);
  await insertPhotos(tx, theatre, stock.pieces, new Dice(1902));
  return `«АртМеханика», ${people.length + 1} people, ${stock.pieces.length} items, ${movements.length} movements, ${taskCount} tasks, ${log.length} lines of the log`;
}

/** «Малая сцена», nearly empty: it shows that houses do not see each other. */
async function fillSmallStage(tx: Transaction, theatre: SeedTheatre): Promise<void> {
  const dice = new Dice(1901);
  const locations = await insertLocations(
    tx,
    theatre,
    [
      { key: "store", name: "Кладовая", type: "warehouse" },
      { key: "stage", name: "Малая сцена", type: "stage" },
    ],
    dice,
  );
  const categories: Map<string, CategoryRef> = await insertCategories(
    tx,
    theatre,
    [
      { key: "light", name: "Свет", code: "light", department: "light", color: "straw", pattern: "МС-{000}" },
      { key: "props", name: "Реквизит", code: "props", department: "costume", color: "rose", pattern: "МС-{000}" },
    ],
    dice,
  );
  const known: [string, string, number][] = [
    ["Прожектор PAR 56", "light", 4],
    ["Пульт диммерный, 12 каналов", "light", 1],
    ["Ширма кукольная", "props", 1],
    ["Кукла тростевая «Петрушка»", "props", 1],
    ["Ящик реквизитный", "props", 3],
  ];
  const { lone } = await loneStock(tx, theatre, known, categories, locations.get("store")?.id ?? "", dice);
  await tx.insert(inventoryNumberCounters).values({ theatre_id: theatre.id, pattern: "МС-{000}", last_value: lone });
}

async function loneStock(
  tx: Transaction,
  theatre: SeedTheatre,
  known: [string, string, number][],
  categories: Map<string, CategoryRef>,
  storeId: string,
  dice: Dice,
): Promise<{ lone: number }> {
  const at = new Date(Date.now() - 40 * 86_400_000);
  const rows = known.map(([name, key, total], index) => ({
    id: dice.idAt(at),
    theatre_id: theatre.id,
    name,
    inventory_number: `МС-${String(index + 1).padStart(3, "0")}`,
    category_id: categories.get(key)?.id ?? "",
    department_id: theatre.departments.get(categories.get(key)?.department ?? ""),
    tracking: total === 1 ? ("serial" as const) : ("quantity" as const),
    unit: "шт",
    created_by_id: theatre.administratorId,
    created_at: at,
    total,
  }));
  await tx.insert(inventoryItems).values(rows.map(({ total: _total, ...row }) => row));
  await tx.insert(inventoryMovements).values(
    rows.map((row) => ({
      id: dice.idAt(at),
      theatre_id: theatre.id,
      item_id: row.id,
      type: "receipt" as const,
      quantity: String(row.total),
      to_location_id: storeId,
      created_by_id: theatre.administratorId,
      created_at: at,
    })),
  );
  return { lone: rows.length };
}

/** Both theatres of the demonstration, in one transaction: all of it or nothing. Undefined when they are there already. */
export async function seedDemo(db: Database): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    if (await isFounded(tx, "artmechanika")) return undefined;
    const passwordHash = await hashPassword(demoPassword);
    const house = await foundTheatre(tx, {
      name: "АртМеханика",
      code: "artmechanika",
      administrator,
      password: demoPassword,
    });
    const done = await fillHouse(tx, house, passwordHash);
    const other = await foundTheatre(tx, {
      name: "Малая сцена",
      code: "malaya-stsena",
      administrator: { email: "admin@other.flytower.local", first_name: "Вера", last_name: "Соколова" },
      password: demoPassword,
    });
    await fillSmallStage(tx, other);
    return done;
  });
}
