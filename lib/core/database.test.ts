import { sql, type SQL } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { makeTheatre, makeUser, type TestTheatre } from "@/tests/factories/users";

/** What PostgreSQL itself holds (spec/data-model.md), whoever writes: our code, a script, a person with psql. */

let theatre: TestTheatre;
let other: TestTheatre;
beforeAll(async () => {
  theatre = await makeTheatre();
  other = await makeTheatre();
});

type Row = Record<string, unknown>;
const ask = <R extends Row>(query: SQL) => database().execute<R>(query);

/** SQLSTATE of the refusal, undefined where there was none. */
async function refusedWith(query: SQL): Promise<unknown> {
  return ask(query).then(
    () => undefined,
    (error: { cause?: { code?: string } }) => error.cause?.code,
  );
}

interface ForeignKey extends Row {
  name: string;
  table: string;
  target: string;
  columns: string[];
  target_columns: string[];
}

const foreignKeys = sql`select c.conname as name, c.conrelid::regclass::text as table, c.confrelid::regclass::text as target,
    array(select attname::text from unnest(c.conkey) with ordinality k(n, i) join pg_attribute on attrelid = c.conrelid and attnum = n order by i) as columns,
    array(select attname::text from unnest(c.confkey) with ordinality k(n, i) join pg_attribute on attrelid = c.confrelid and attnum = n order by i) as target_columns
  from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace order by 1`;

const ofTheatres = sql`select table_name::text as name from information_schema.columns where table_schema = 'public' and column_name = 'theatre_id'`;

describe("the schema", () => {
  it("keeps every reference inside its theatre", async () => {
    const owned = new Set((await ask<{ name: string }>(ofTheatres)).map((row) => row.name));
    const keys = (await ask<ForeignKey>(foreignKeys)).filter((key) => owned.has(key.table) && owned.has(key.target));
    const loose = keys.filter((key) => key.columns[0] !== "theatre_id" || key.target_columns[0] !== "theatre_id");
    expect(keys.length).toBeGreaterThan(30);
    expect(loose.map((key) => key.name)).toEqual([]);
  });

  it("has no column that points at a record without a foreign key", async () => {
    const columns = await ask<{ table: string; column: string }>(sql`
      select c.table_name::text as table, c.column_name::text as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and column_name like '%_id' and data_type = 'uuid'`);
    const held = new Set((await ask<ForeignKey>(foreignKeys)).flatMap((key) => key.columns.map((column) => `${key.table}.${column}`)));
    const loose = columns.map((row) => `${row.table}.${row.column}`).filter((name) => !held.has(name));
    // The log and the outbox outlive what they tell of, a used refresh token its successor; the others name one of several tables.
    const deliberate =
      /^(audit_log|outbox_events|idempotency_keys)\.|^(notifications\.actor_id|webhook_deliveries\.event_id)$|\.(entity_id|source_id|family_id|replaced_by_id)$/;
    expect(loose.filter((name) => !deliberate.test(name))).toEqual([]);
  });

  it("has an index for every foreign key", async () => {
    const indexes = await ask<{ table: string; columns: string[] }>(sql`
      select i.indrelid::regclass::text as table,
        array(select attname::text from unnest(i.indkey::int2[]) with ordinality k(n, o) join pg_attribute on attrelid = i.indrelid and attnum = n order by o) as columns
      from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace
        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^[(][a-z_]+ IS NOT NULL[)]$')`);
    const serves = (key: ForeignKey) => (index: { table: string; columns: string[] }) => {
      if (index.table !== key.table) return false;
      const leading = index.columns.slice(0, key.columns.length);
      // A unique id in front finds the row without the theatre too.
      return key.columns.every((column) => leading.includes(column)) || index.columns[0] === key.columns.at(-1);
    };
    const keys = await ask<ForeignKey>(foreignKeys);
    expect(keys.filter((key) => !indexes.some(serves(key))).map((key) => key.name)).toEqual([]);
  });

  it("gives every table of a theatre an index that begins with it", async () => {
    const bare = await ask<{ name: string }>(sql`${ofTheatres} except select distinct i.indrelid::regclass::text
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where a.attname = 'theatre_id'`);
    // Found by the outbox's own index, never by theatre.
    expect(bare.map((row) => row.name).filter((name) => name !== "outbox_events")).toEqual([]);
  });

  it("says of every foreign key what happens when the record goes", async () => {
    const undecided = await ask<{ name: string }>(sql`select conname as name from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and confdeltype = 'a'`);
    expect(undecided.map((row) => row.name)).toEqual([]);
  });

  it("keeps instants with their zone", async () => {
    const naive = await ask<{
      name: string;
    }>(sql`select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and data_type = 'timestamp without time zone'`);
    expect(naive.map((row) => row.name)).toEqual([]);
  });
});

describe("another theatre's record", () => {
  it("cannot be referred to, however it is tried", async () => {
    const [own, foreign] = [theatre, other];
    const user = own.users.actor.id;
    const tries = [
      sql`update users set department_id = ${foreign.departments.light} where id = ${user}`,
      sql`update departments set head_id = ${foreign.users.actor.id} where id = ${own.departments.light}`,
      sql`insert into user_roles (theatre_id, user_id, role_id) values (${own.id}, ${user}, ${foreign.roles.admin})`,
      sql`insert into user_roles (theatre_id, user_id, role_id) values (${foreign.id}, ${user}, ${foreign.roles.admin})`,
      sql`insert into inventory_categories (id, theatre_id, name, code, department_id) values (${newId()}, ${own.id}, 'x', 'x', ${foreign.departments.light})`,
      sql`insert into sessions (id, theatre_id, user_id, kind, family_id, last_used_at, expires_at) values (${newId()}, ${own.id}, ${foreign.users.actor.id}, 'browser', ${newId()}, now(), now())`,
    ];
    for (const query of tries) expect(await refusedWith(query)).toBe("23503");
  });
});

describe("people", () => {
  it("have an address of their own in the whole installation, capitals or not", async () => {
    const taken = theatre.users.actor.email;
    await expect(makeUser(other, { fields: { email: taken.toUpperCase() } })).rejects.toMatchObject({
      cause: { code: "23505" },
    });
  });

  it("always include an administrator: not deactivated, not demoted, not deleted, also when two do it at once", async () => {
    const house = await makeTheatre();
    const second = await makeUser(house, { role: "admin" });
    const admins = [house.users.admin.id, second.id];
    const ways = [
      (id: string) => sql`update users set is_active = false where id = ${id}`,
      (id: string) => sql`delete from user_roles where user_id = ${id} and role_id = ${house.roles.admin}`,
      (id: string) => sql`update user_roles set role_id = ${house.roles.actor} where user_id = ${id} and role_id = ${house.roles.admin}`,
    ];
    for (const way of ways) {
      await expect(
        database().transaction(async (tx) => {
          for (const id of admins) await tx.execute(way(id));
        }),
      ).rejects.toMatchObject({ cause: { code: "FT409", message: "users.last_administrator" } });
      // The second waits for the first, and then sees what it did.
      const codes = await Promise.all(admins.map((id) => refusedWith(way(id))));
      expect(new Set(codes)).toEqual(new Set(["FT409", undefined]));
      await ask(sql`update users set is_active = true where theatre_id = ${house.id}`);
      await ask(sql`delete from user_roles where theatre_id = ${house.id} and user_id in ${admins}`).catch(() => undefined);
      for (const id of admins)
        await ask(
          sql`insert into user_roles (theatre_id, user_id, role_id) values (${house.id}, ${id}, ${house.roles.admin}) on conflict do nothing`,
        );
    }
    await ask(sql`delete from users where id = ${admins[0] ?? ""}`);
    expect(await refusedWith(sql`delete from users where id = ${admins[1] ?? ""}`)).toBe("FT409");
  });
});

describe("the audit log", () => {
  it.each(["update audit_log set action = 'x'", "delete from audit_log", "truncate audit_log"])("refuses: %s", async (statement) => {
    expect(await refusedWith(sql.raw(statement))).toBe("FT001");
  });
});

describe.each(["inventory_categories", "inventory_locations", "tags"])("the tree of %s", (tree) => {
  const table = sql.identifier(tree);
  const more: Record<string, [SQL, SQL]> = {
    inventory_categories: [sql`, code`, sql`, gen_random_uuid()::text`],
    inventory_locations: [sql`, type`, sql`, 'stage'`],
  };

  async function grow(name: string, parent: string | null = null, id = newId()): Promise<string> {
    const [columns, values] = more[tree] ?? [sql``, sql``];
    await ask(
      sql`insert into ${table} (id, theatre_id, parent_id, name${columns}) values (${id}, ${theatre.id}, ${parent}, ${name}${values})`,
    );
    return id;
  }
  const hang = (id: string, parent: string | null) => sql`update ${table} set parent_id = ${parent} where id = ${id}`;
  const look = async (id: string) =>
    (await ask<{ path: string; ancestor_ids: string }>(sql`select path, ancestor_ids from ${table} where id = ${id}`))[0];
  const unique = newId();

  it("path and ancestors follow every branch that moves or is renamed", async () => {
    const [root, other] = [await grow(`Root ${unique}`), await grow(`Other ${unique}`)];
    const branch = await grow("Branch", root);
    const leaf = await grow("Leaf", branch);
    expect(await look(leaf)).toEqual({ path: `Root ${unique} › Branch › Leaf`, ancestor_ids: [root, branch, leaf] });
    await ask(hang(branch, other));
    expect(await look(leaf)).toEqual({ path: `Other ${unique} › Branch › Leaf`, ancestor_ids: [other, branch, leaf] });
    await ask(sql`update ${table} set name = 'Bough' where id = ${branch}`);
    await ask(hang(other, root));
    expect(await look(leaf)).toEqual({
      path: `Root ${unique} › Other ${unique} › Bough › Leaf`,
      ancestor_ids: [root, other, branch, leaf],
    });
    expect(await refusedWith(hang(root, leaf))).toBe("FT422");
    expect(await refusedWith(hang(root, root))).toBe("FT422");
  });

  it("nothing is born hanging from itself, alone or in a ring", async () => {
    const [one, two] = [newId(), newId()];
    await expect(grow(`Self ${unique}`, one, one)).rejects.toMatchObject({ cause: { code: "FT422" } });
    const [columns, values] = more[tree] ?? [sql``, sql``];
    const ring = sql`insert into ${table} (id, theatre_id, parent_id, name${columns}) values
      (${one}, ${theatre.id}, ${two}, ${`Ring 1 ${unique}`}${values}), (${two}, ${theatre.id}, ${one}, ${`Ring 2 ${unique}`}${values})`;
    expect(["FT422", "23503"]).toContain(await refusedWith(ring));
  });

  it("two who hang two branches from each other at the same moment make no ring", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await grow(`One ${round} ${unique}`), await grow(`Two ${round} ${unique}`)];
      const codes = await Promise.all([refusedWith(hang(one, two)), refusedWith(hang(two, one))]);
      expect(new Set(codes)).toEqual(new Set(["FT422", undefined]));
    }
  });
});
