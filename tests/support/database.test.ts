import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1 });
afterAll(() => sql.end());

describe("the database of a test file", () => {
  it("has every migration", async () => {
    const [row] = await sql`select count(*)::int as migrations from drizzle.__drizzle_migrations`;
    expect(row?.migrations).toBeGreaterThan(0);
  });

  it("is a copy of its own, in UTF-8, sorted as Russian is", async () => {
    const [row] = await sql`
      select current_database() as name, encoding, datlocale
      from (select pg_encoding_to_char(encoding) as encoding, datlocale from pg_database where datname = current_database()) d`;
    expect(row).toMatchObject({ name: expect.stringMatching(/^test_\d+$/), encoding: "UTF8", datlocale: "ru-RU" });
  });
});
