import { sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { connect } from "@/db/client";
import { env } from "@/lib/core/env";

const { sql: driver, db } = connect(env().DATABASE_URL, 1);
afterAll(() => driver.end());

async function kept(text: string): Promise<number> {
  const [row] = await driver`select count(*)::int as kept from pg_prepared_statements where statement like ${`%${text}%`} and name <> ''
    and statement not like '%pg_prepared_statements%'`;
  return Number(row?.kept);
}

it("keeps a statement prepared, sent twice or more, alone, in a transaction and in a savepoint", async () => {
  const ask = (tx: Pick<typeof db, "execute">, value: number) =>
    tx.execute<{ got: number }>(sql`select ${value}::int as got, 'kept once' as mark`);
  await ask(db, 1);
  const rows = await db.transaction((tx) => tx.transaction((inner) => ask(inner, 2)));
  expect(rows[0]?.got).toBe(2);
  expect(await kept("kept once")).toBe(1);
});

it("does not keep lists of ids", async () => {
  const ids = Array.from({ length: 101 }, (_, index) => sql`${index}::int`);
  await db.execute(sql`select 'not kept' as mark where 1 in (${sql.join(ids, sql`, `)})`);
  expect(await kept("not kept")).toBe(0);
});

it("rolls a savepoint back without its transaction", async () => {
  const answer = await db.transaction(async (tx) => {
    await tx.transaction((inner) => inner.execute(sql`select 1 / ${0}::int`)).catch(() => undefined);
    return tx.execute<{ got: number }>(sql`select ${7}::int as got`);
  });
  expect(answer[0]?.got).toBe(7);
});
