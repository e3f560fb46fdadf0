import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/lib/core/database";
import { pageOf, totalOf, type SortKey, walk } from "@/lib/core/sorting";

const keys: SortKey[] = [
  { name: "name", expression: sql`name`, type: "text" },
  { name: "price", expression: sql`price`, type: "numeric" },
  { name: "at", expression: sql`at`, type: "timestamptz" },
];
const idKey: SortKey = { name: "id", expression: sql`id`, type: "int" };

/** Eleven rows with many ties, prices that text would sort otherwise, and instants to the microsecond. */
const rows = sql`(select n as id, (array['б', 'a', 'Ёлка', 'a, "b"'])[n % 4 + 1] as name, (n % 3 * 5.5)::numeric as price,
  timestamptz '2026-11-20 19:00:00.000001+03' + n % 2 * interval '1 microsecond' as at from generate_series(1, 11) n) as rows`;

async function page(sort: string, cursor?: string, size = 2) {
  const steps = walk({ sort, cursor }, keys, idKey);
  const found = await database().execute<{ id: number; walk_position: string[] }>(sql`
    select id, ${steps.position} as walk_position from ${rows} where ${steps.where ?? sql`true`}
    order by ${sql.join(steps.orderBy, sql`, `)} limit ${size + 1}`);
  return pageOf({ page: 1, page_size: size }, steps, [...found], 11);
}

async function walked(sort: string): Promise<number[]> {
  const seen: number[] = [];
  let cursor: string | null | undefined;
  do {
    const found = await page(sort, cursor ?? undefined);
    seen.push(...found.items.map((row) => row.id));
    cursor = found.next_cursor;
  } while (cursor);
  return seen;
}

describe("a walk by cursor", () => {
  it.each(["name", "-name", "price", "-price", "at", "-at", "name,-price", "-price,name,-at", "price,price"])(
    "by %s sees every row once, in the order of one long page",
    async (sort) => {
      const whole = await page(sort, undefined, 50);
      expect(await walked(sort)).toEqual(whole.items.map((row) => row.id));
      expect(whole).toMatchObject({ next_cursor: null, total: 11, pages: 1 });
    },
  );

  it("breaks ties by id, in the direction of the last key", async () => {
    expect((await page("price", undefined, 3)).items.map((row) => row.id)).toEqual([3, 6, 9]);
    expect((await page("-price", undefined, 3)).items.map((row) => row.id)).toEqual([11, 8, 5]);
  });
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("what is no cursor of this list", () => {
  it.each([
    ["of another order", encode(["-name", ["a", "1"]])],
    ["too short", encode(["name", ["a"]])],
    ["too long", encode(["name", ["a", "b", "1"]])],
    ["with numbers", encode(["name", ["a", 1]])],
    ["no pair", encode({ name: "a" })],
    ["no JSON", "bm90aGluZw"],
    ["no base64", "~~~"],
  ])("%s is refused", (_what, cursor) => {
    expect(() => walk({ sort: "name", cursor }, keys, idKey)).toThrow(
      expect.objectContaining({ code: "VALIDATION_ERROR", details: { fields: { cursor: ["stale_cursor"] } } }),
    );
  });

  it("goes to the database as values, never as words of it", async () => {
    const cursor = encode(["name", ["'; drop table users; --", "0"]]);
    expect((await page("name", cursor)).items).toHaveLength(2);
  });
});

it("what is no key of the list is refused, with what there is", () => {
  for (const sort of ["colour", "name,colour", "--name", "id", "constructor"])
    expect(() => walk({ sort }, keys, idKey)).toThrow(
      expect.objectContaining({
        details: { fields: { sort: ["issue.not_option"] } },
        values: { options: "name, price, at" },
      }),
    );
});

describe("how many there are in all", () => {
  const counted = () => Promise.resolve([{ total: 90 }]);
  it("is told by a first page that holds all of them, without a statement", async () =>
    expect(await totalOf({ page: 1, page_size: 50 }, Array(50).fill(0), () => Promise.reject(new Error("counted")))).toBe(50));
  it.each([
    [{ page: 1, page_size: 50 }, 51],
    [{ page: 2, page_size: 50 }, 40],
    [{ page: 1, page_size: 50, cursor: "x" }, 40],
  ])("is counted for %o with %i rows", async (input, rows) => expect(await totalOf(input, Array(rows).fill(0), counted)).toBe(90));
});
