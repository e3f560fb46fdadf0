import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { drizzle } from "drizzle-orm/postgres-js";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { departments, inventoryCategories, inventoryLocations, roles, theatres, users } from "@/db/schema";
import { database } from "@/lib/core/database";
import { AppError, fromDatabaseError, isTransient, toAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
beforeAll(async () => {
  theatre = await makeTheatre();
});

/** What the API says of what PostgreSQL refused. */
async function refusal(work: PromiseLike<unknown>): Promise<AppError | undefined> {
  return Promise.resolve(work).then(
    () => undefined,
    (error: unknown) => toAppError(error),
  );
}

const category = (more: object = {}) => ({
  id: newId(),
  theatre_id: theatre.id,
  name: "Lamps",
  code: newId(),
  ...more,
});

describe("what the database refuses", () => {
  it("a value that is taken is its field's fault", async () => {
    const [row] = await database().select().from(roles).where(eq(roles.id, theatre.roles.actor));
    const twin = database()
      .insert(roles)
      .values({ id: newId(), theatre_id: theatre.id, code: row?.code ?? "", name: "Twin", permissions: [] });
    expect(await refusal(twin)).toMatchObject({
      code: "ALREADY_EXISTS",
      details: { fields: { code: ["issue.taken"] } },
    });
  });

  it("a taken value without a field of its own is told of without one", async () => {
    const twin = database().insert(theatres).values({ id: theatre.id, name: "x", code: newId(), time_zone: "UTC", locale: "ru" });
    expect(await refusal(twin)).toMatchObject({ code: "ALREADY_EXISTS", details: {} });
  });

  it("a record that is not there is its field's fault", async () => {
    const orphan = database()
      .insert(inventoryCategories)
      .values(category({ department_id: newId() }));
    expect(await refusal(orphan)).toMatchObject({
      code: "VALIDATION_ERROR",
      details: { fields: { department_id: ["issue.unknown_record"] } },
    });
  });

  it("a record that others need stays, and says so", async () => {
    await database()
      .insert(inventoryCategories)
      .values(category({ department_id: theatre.departments.sound }));
    const removed = database().delete(departments).where(eq(departments.id, theatre.departments.sound));
    expect(await refusal(removed)).toMatchObject({ code: "CONFLICT", reason: "in_use" });
  });

  it("a referenced record is known by the columns, whatever language the server speaks", () => {
    const russian = Object.assign(new Error("RESTRICT"), {
      code: "23503",
      table_name: "inventory_items",
      constraint_name: "inventory_items_category_fk",
      detail: "На ключ (theatre_id, id)=(…) всё ещё есть ссылки в таблице «inventory_items».",
    });
    expect(fromDatabaseError(russian)).toMatchObject({ code: "CONFLICT", reason: "in_use" });
    const absent = {
      ...russian,
      detail: "Ключ (theatre_id, category_id)=(…) отсутствует в таблице «inventory_categories».",
    };
    expect(fromDatabaseError(Object.assign(new Error("x"), absent))).toMatchObject({
      details: { fields: { category_id: ["issue.unknown_record"] } },
    });
  });

  it("a check is a wrong value, named by its constraint", async () => {
    const wrong = database().update(users).set({ locale: "de" }).where(eq(users.id, theatre.users.actor.id));
    expect(await refusal(wrong)).toMatchObject({ code: "VALIDATION_ERROR", details: { constraint: "users_locale" } });
  });

  it("a rule of a trigger is a conflict with its reason, or a field with its own", async () => {
    const last = database().update(users).set({ is_active: false }).where(eq(users.id, theatre.users.admin.id));
    expect(await refusal(last)).toMatchObject({ code: "CONFLICT", reason: "users.last_administrator" });
    const place = { id: newId(), theatre_id: theatre.id, name: "Store", type: "warehouse" as const };
    await database().insert(inventoryLocations).values(place);
    const loop = database().update(inventoryLocations).set({ parent_id: place.id }).where(eq(inventoryLocations.id, place.id));
    expect(await refusal(loop)).toMatchObject({
      code: "VALIDATION_ERROR",
      details: { fields: { parent_id: ["tree_cycle"] } },
    });
  });

  it.each([
    ["text that is none", sql`select ${"a\u0000b"}::text`],
    ["a word as a number", sql`select ${"x"}::numeric`],
    ["a number too big", sql`select ${"99999999999"}::int`],
    ["a date that is not", sql`select ${"2026-02-30"}::date`],
    ["an id that is none", sql`select ${"x"}::uuid`],
  ])("%s is the caller's fault", async (_what, query) => {
    expect(await refusal(database().execute(query))).toMatchObject({ code: "VALIDATION_ERROR" });
  });

  it("our own mistake is ours, and keeps its cause", async () => {
    for (const query of [sql`select nothing`, sql`update audit_log set action = 'x'`, sql`select 1/0`]) {
      const error = await refusal(database().execute(query));
      expect(error).toMatchObject({ code: "INTERNAL_ERROR", details: {} });
      expect(error?.cause).toBeInstanceOf(Error);
    }
  });
});

describe("a database that does not answer", () => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const wrong = (change: (address: URL) => void) => {
    const address = new URL(url);
    change(address);
    return address.href;
  };

  it.each([
    ["nobody listens", wrong((address) => (address.port = "1"))],
    ["no such host", wrong((address) => (address.hostname = "no-such-host.invalid"))],
    ["no such database", wrong((address) => (address.pathname = "/nothing"))],
    ["wrong password", wrong((address) => (address.password = "wrong"))],
  ])("%s: UNAVAILABLE", async (_what, address) => {
    const driver = postgres(address, { max: 1, connect_timeout: 2 });
    expect(await refusal(drizzle(driver).execute(sql`select 1`))).toMatchObject({ code: "UNAVAILABLE" });
    await driver.end({ timeout: 1 });
  });

  it("a connection that is cut in the middle: UNAVAILABLE, and the next one is made", async () => {
    const driver = postgres(url.href, { max: 1 });
    const db = drizzle(driver);
    expect(await refusal(db.execute(sql`select pg_terminate_backend(pg_backend_pid())`))).toMatchObject({
      code: "UNAVAILABLE",
    });
    await vi.waitFor(async () => expect(await refusal(db.execute(sql`select 1`))).toBeUndefined(), { timeout: 10_000 });
    await driver.end({ timeout: 1 });
  });

  it.each(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "53300", "57P01", "57P03", "08006", "25006"])("%s", (code) => {
    expect(fromDatabaseError(Object.assign(new Error("x"), { code }))).toMatchObject({ code: "UNAVAILABLE" });
  });
});

it("what may succeed when it is run again is known also behind a refusal of ours", () => {
  const deadlock = Object.assign(new Error("deadlock"), { code: "40P01" });
  expect(isTransient(new Error("Failed query", { cause: deadlock }))).toBe(true);
  expect(isTransient(toAppError(deadlock))).toBe(true);
  expect([new AppError("CONFLICT"), new Error("x"), "40P01", undefined].some(isTransient)).toBe(false);
});
