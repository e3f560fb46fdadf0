import { sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { userRoles, users } from "@/db/schema";
import { seedCategories } from "@/db/seed/inventory";
import { seedLocations } from "@/db/seed/inventory-locations";
import { demoPassword } from "@/db/seed/users";
import { hashPassword } from "@/lib/core/auth/password";
import { insertLargeMaintenance } from "./care";
import { daysAgo, Dice } from "./dice";
import { Names } from "./people";
import { insertCategories, insertLocations } from "./places";
import { itemKinds } from "./stock";
import { insertLargeTasks } from "./tasks";
import { foundTheatre, inChunks, isFounded, known, type SeedTheatre } from "./theatre";

export interface HouseSize {
  name: string;
  code: string;
  email: string;
  users: number;
  items: number;
  movements: number;
  auditRows: number;
  notifications: number;
  tasks: number;
}

/** The house of the bench (spec/quality.md), and the little one beside it for the cost of growth. */
export const largeHouse: HouseSize = {
  name: "Большой дом",
  code: "large",
  email: "admin@large.flytower.local",
  users: 200,
  items: 20_000,
  movements: 60_000,
  auditRows: 20_000,
  notifications: 200_000,
  tasks: 20_000,
};
export const smallHouse: HouseSize = {
  name: "Малый дом",
  code: "small",
  email: "admin@small.flytower.local",
  users: 20,
  items: 200,
  movements: 600,
  auditRows: 200,
  notifications: 2000,
  tasks: 200,
};

/** Keys made by the database: they sort by time as those of the application do, and are the same in every run. */
const keyFunction = sql`
  create or replace function pg_temp.seed_id(at timestamptz, name text) returns uuid language sql immutable as $$
    select encode(set_bit(set_bit(
      overlay(overlay(decode(md5(name), 'hex') placing substring(int8send((extract(epoch from at) * 1000)::bigint) from 3) from 1 for 6)
        placing '\\x70'::bytea from 7 for 1), 70, 0), 71, 1), 'hex')::uuid
  $$`;

async function insertUsers(tx: Transaction, theatre: SeedTheatre, size: HouseSize, passwordHash: string, dice: Dice): Promise<void> {
  const names = new Names(size.users);
  const departments = [...theatre.departments.values()];
  const rows = Array.from({ length: size.users - 1 }, (_, index) => {
    const { isWoman: _isWoman, ...name } = names.next(index, `${size.code}.flytower.local`);
    return {
      ...name,
      id: dice.idAt(daysAgo(900)),
      theatre_id: theatre.id,
      password_hash: passwordHash,
      department_id: departments[index % (departments.length + 2)] ?? null,
      is_verified: true,
      locale: "ru",
    };
  });
  await inChunks(rows, (part) => tx.insert(users).values(part));
  const roleOf = (row: (typeof rows)[number], index: number) =>
    row.department_id ? (index < departments.length ? "department_head" : "department_staff") : "actor";
  await inChunks(
    rows.map((row, index) => ({
      theatre_id: theatre.id,
      user_id: row.id,
      role_id: known(theatre.roles, roleOf(row, index)),
    })),
    (part) => tx.insert(userRoles).values(part),
  );
}

/** Numbered rows out of the kinds of the demonstration house, each a little different. */
async function insertItems(tx: Transaction, theatre: SeedTheatre, size: HouseSize, kinds: Record<string, unknown>[]): Promise<void> {
  await tx.execute(sql`
    insert into inventory_items (id, theatre_id, name, inventory_number, description, category_id, department_id, tracking, unit, condition,
      weight, serial_number, manufacturer, model, purchase_price, current_value, purchase_date, warranty_until, custom_fields, created_by_id, updated_by_id, created_at, updated_at)
    select pg_temp.seed_id(at, ${size.code} || 'item' || n), ${theatre.id}, kind.name || case when n > ${kinds.length} then ', ' || (n / ${kinds.length} + 1) else '' end,
      replace(kind.pattern, '{}', lpad(n::text, 5, '0')), kind.description, kind.category_id, kind.department_id,
      (case when kind.quantity is null then 'serial' else 'quantity' end)::item_tracking, kind.unit,
      (array['good', 'good', 'good', 'good', 'fair', 'good', 'poor'])[1 + n % 7]::item_condition,
      kind.weight, case when kind.quantity is null and kind.manufacturer is not null then upper(left(md5(${size.code} || n), 10)) end, kind.manufacturer, kind.model,
      kind.price, round(kind.price * (0.4 + (n % 60) / 100.0), 2), at::date - 400, case when n % 3 = 0 then at::date + (n % 900) end,
      kind.custom_fields, ${theatre.administratorId}, ${theatre.administratorId}, at, at
    from generate_series(1, ${size.items}::int) n
    cross join lateral (select now() - interval '400 days' + n % 30 * interval '1 day' + n % 36000 * interval '1 second' as at) entered
    join jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb) as kind(place int, name text, pattern text, description text, category_id uuid, department_id uuid,
      quantity numeric, unit text, weight numeric, manufacturer text, model text, price numeric, custom_fields jsonb) on kind.place = n % ${kinds.length}`);
}

/** Forty tags in eight branches, each on its share of the items. */
async function insertTags(tx: Transaction, theatre: SeedTheatre, size: HouseSize): Promise<void> {
  const id = (name: string) => sql`pg_temp.seed_id(now() - interval '400 days', ${size.code} || ${name} || n)`;
  const colors = sql`(array['straw', 'rust', 'rose', 'lavender', 'congo', 'steel', 'fern', 'moss'])[1 + n % 8]`;
  await tx.execute(sql`
    insert into tags (id, theatre_id, name, color)
    select ${id("branch")}, ${theatre.id}, 'Ветвь ' || n, ${colors} from generate_series(0, 7) n`);
  await tx.execute(sql`
    insert into tags (id, theatre_id, parent_id, name, color)
    select ${id("tag")}, ${theatre.id}, pg_temp.seed_id(now() - interval '400 days', ${size.code} || 'branch' || n % 8), 'Метка ' || n, ${colors}
    from generate_series(0, 39) n`);
  await tx.execute(sql`
    insert into taggings (theatre_id, tag_id, entity_type, entity_id)
    select ${theatre.id}, pg_temp.seed_id(now() - interval '400 days', ${size.code} || 'tag' || n % 40), 'item', id
    from (select id, row_number() over (order by id) as n from inventory_items where theatre_id = ${theatre.id}) item where n % 3 > 0`);
}

/** A receipt for each item, then out and partly back: two statements that the trigger books whole. */
async function insertMovements(tx: Transaction, theatre: SeedTheatre, size: HouseSize): Promise<void> {
  await tx.execute(sql`
    create temp table house_items on commit drop as
    select row_number() over (order by id) as n, id, tracking, created_at, case tracking when 'serial' then 1 else 5 + abs(hashtext(id::text)) % 40 end as total
    from inventory_items where theatre_id = ${theatre.id}`);
  await tx.execute(sql`
    create temp table house_places on commit drop as
    select id, type, row_number() over (partition by case type when 'warehouse' then 0 else 1 end order by path) as n,
      count(*) over (partition by case type when 'warehouse' then 0 else 1 end) as places
    from inventory_locations where theatre_id = ${theatre.id}`);
  await tx.execute(sql`create temp table house_people on commit drop as
    select id, row_number() over (order by id) as n, count(*) over () as people from users where theatre_id = ${theatre.id}`);
  await tx.execute(sql`
    insert into inventory_movements (id, theatre_id, item_id, type, quantity, to_location_id, created_by_id, created_at)
    select pg_temp.seed_id(i.created_at, ${size.code} || 'receipt' || i.n), ${theatre.id}, i.id, 'receipt', i.total, p.id, u.id, i.created_at
    from house_items i join house_places p on p.type = 'warehouse' and p.n = 1 + i.n % p.places
    join house_people u on u.n = 1 + i.n % u.people`);
  // A table that was empty a moment ago would be planned for as if it still were.
  await tx.execute(sql`analyze inventory_items, inventory_movements, inventory_stock, house_items`);
  await insertTrips(tx, theatre, size, size.movements - size.items);
}

/** `count` further movements, spread evenly: each item goes out, and comes back when its turn comes again. */
async function insertTrips(tx: Transaction, theatre: SeedTheatre, size: HouseSize, count: number): Promise<void> {
  await tx.execute(sql`
    insert into inventory_movements (id, theatre_id, item_id, type, quantity, from_location_id, to_location_id, created_by_id, created_at, comment)
    select pg_temp.seed_id(at, ${size.code} || 'trip' || step), ${theatre.id}, i.id,
      (case when not is_back then case away.type when 'workshop' then 'to_repair' when 'tour' then 'to_tour' else 'issue' end
        else case away.type when 'workshop' then 'from_repair' when 'tour' then 'from_tour' else 'return' end end)::movement_type,
      greatest(1, i.total / 2), case when is_back then away.id else home.id end, case when is_back then home.id else away.id end, u.id, at, 'Показ ' || step
    from generate_series(0, ${count}::int - 1) step
    cross join lateral (select step / 2 % ${size.items}::int + 1 as item, step % 2 = 1 as is_back, now() - interval '340 days' + step * (interval '330 days' / ${count}::int) as at) turn
    join house_items i on i.n = turn.item
    join house_places home on home.type = 'warehouse' and home.n = 1 + i.n % home.places
    join house_places away on away.type <> 'warehouse' and away.n = 1 + i.n * 7 % away.places
    join house_people u on u.n = 1 + step % u.people
    where not (step % 2 = 1 and i.n % 4 = 0)`);
  await tx.execute(sql`
    insert into inventory_movements (id, theatre_id, item_id, type, quantity, from_location_id, to_location_id, created_by_id, created_at)
    select pg_temp.seed_id(now(), ${size.code} || 'shelf' || i.n), ${theatre.id}, i.id, 'transfer', 1, home.id, other.id, u.id, now() - interval '1 day'
    from house_items i
    join house_places home on home.type = 'warehouse' and home.n = 1 + i.n % home.places
    join house_places other on other.type = 'warehouse' and other.n = 1 + (i.n + 1) % other.places
    join house_people u on u.n = 1 + i.n % u.people
    where i.total > 4
    order by i.n limit ${size.movements}::int - (select count(*) from inventory_movements where theatre_id = ${theatre.id})`);
}

/** A kit for every forty items, of five of them. */
async function insertLargeKits(tx: Transaction, theatre: SeedTheatre, size: HouseSize): Promise<void> {
  const kits = size.items / 40;
  await tx.execute(sql`
    insert into inventory_kits (id, theatre_id, name, code, created_by_id)
    select pg_temp.seed_id(now() - interval '200 days', ${size.code} || 'kit' || n), ${theatre.id}, 'Кофр ' || n, 'KIT-' || lpad(n::text, 4, '0'), ${theatre.administratorId}
    from generate_series(1, ${kits}::int) n`);
  await tx.execute(sql`
    insert into inventory_kit_items (theatre_id, kit_id, item_id, quantity)
    select ${theatre.id}, pg_temp.seed_id(now() - interval '200 days', ${size.code} || 'kit' || 1 + n / 8 % ${kits}::int), id, 1 from house_items where n % 8 = 0`);
}

async function insertLog(tx: Transaction, theatre: SeedTheatre, size: HouseSize): Promise<void> {
  await tx.execute(sql`
    insert into audit_log (id, theatre_id, actor_id, action, entity_type, entity_id, before, after, ip_address, request_id, at)
    select pg_temp.seed_id(at, ${size.code} || 'log' || step), ${theatre.id}, u.id, (array['item.updated', 'item.moved', 'item.created'])[1 + step % 3], 'item', i.id,
      case when step % 3 = 2 then null else '{"condition": "good"}'::jsonb end, '{"condition": "fair"}'::jsonb, '10.20.0.' || step % 200, pg_temp.seed_id(at, 'request' || step)::text, at
    from generate_series(1, ${size.auditRows}::int) step
    cross join lateral (select now() - interval '365 days' + step * (interval '365 days' / ${size.auditRows}::int) as at) written
    join house_items i on i.n = 1 + step % ${size.items}::int join house_people u on u.n = 1 + step % u.people`);
  await tx.execute(sql`
    insert into notifications (id, theatre_id, user_id, type, title, message, entity_type, entity_id, is_read, read_at, dedupe_key, created_at)
    select pg_temp.seed_id(at, ${size.code} || 'note' || step), ${theatre.id}, u.id, 'item.moved', 'Предмет перемещён', 'Предмет ' || i.n || ' выдан на сцену', 'item', i.id,
      step % 20 <> 0, case when step % 20 <> 0 then at end, 'seed-' || step, at
    from generate_series(1, ${size.notifications}::int) step
    cross join lateral (select now() - interval '365 days' + step * (interval '365 days' / ${size.notifications}::int) as at) written
    join house_items i on i.n = 1 + step % ${size.items}::int join house_people u on u.n = 1 + step % u.people`);
}

/** A house of a size, in one transaction; false when it is there already. */
export async function seedHouse(db: Database, size: HouseSize): Promise<boolean> {
  const isNew = await db.transaction(async (tx) => {
    if (await isFounded(tx, size.code)) return false;
    const dice = new Dice(size.items);
    const passwordHash = await hashPassword(demoPassword);
    const theatre = await foundTheatre(tx, {
      name: size.name,
      code: size.code,
      administrator: { email: size.email, first_name: "Ирина", last_name: "Большакова" },
      password: demoPassword,
    });
    await tx.execute(keyFunction);
    await insertUsers(tx, theatre, size, passwordHash, dice);
    const categories = await insertCategories(tx, theatre, seedCategories, dice);
    await insertLocations(tx, theatre, seedLocations, dice);
    const kinds = itemKinds.map((kind, place) => {
      const category = categories.get(kind.category);
      return {
        ...kind,
        place,
        unit: kind.unit ?? "шт",
        pattern: category?.pattern.replace(/\{0+\}/, "{}"),
        category_id: category?.id,
        department_id: theatre.departments.get(category?.department ?? ""),
        custom_fields: kind.fields ?? {},
      };
    });
    await insertItems(tx, theatre, size, kinds);
    await tx.execute(sql`analyze inventory_items`);
    await insertMovements(tx, theatre, size);
    await insertLargeKits(tx, theatre, size);
    await insertTags(tx, theatre, size);
    await insertLargeMaintenance(tx, theatre, categories, size.items, dice);
    await insertLog(tx, theatre, size);
    await insertLargeTasks(tx, theatre, size.code, size.tasks);
    return true;
  });
  // The planner and the index-only scans of a house that lives would have these long ago.
  if (isNew) await db.execute(sql`vacuum analyze`);
  return isNew;
}
