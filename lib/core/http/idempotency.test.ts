import { eq, like, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { idempotencyKeys, inventoryLocations } from "@/db/schema";
import { database } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { readMultipart } from "@/lib/core/http/body";
import { idempotencyKey, runOnce } from "@/lib/core/http/idempotency";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
let runs = 0;
let refusing = false;
beforeAll(async () => {
  theatre = await makeTheatre();
});

const makeSecret = defineCommand({
  name: "places.makeSecret",
  permission: "inventory:create",
  summary: "Make a place with a secret",
  input: z.strictObject({ name: z.string() }),
  output: z.object({ id: z.uuid(), secret: z.string(), made_at: z.date() }),
  async handler(ctx, input) {
    runs += 1;
    const id = newId();
    await ctx.tx.insert(inventoryLocations).values({ id, theatre_id: ctx.theatreId, name: input.name, type: "stage" });
    ctx.record({ event: "place.made", entity: "place", id });
    if (refusing) throw new AppError("CONFLICT", "places.full");
    return { id, secret: `secret-of-${id}`, made_at: ctx.now };
  },
});

function once(key: string, { body = "{}", path = "/places", name = newId(), principalId = theatre.users.admin.id } = {}) {
  const bytes = Buffer.from(body);
  return runOnce(makeSecret, theatre.callers.admin, { name }, { principalId, key, path, body: { fields: {}, bytes } });
}

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe("a command with a key", () => {
  it("runs once, and gives the first answer again", async () => {
    const [key, before] = [newId(), runs];
    const first = await once(key);
    expect(asJson(await once(key))).toEqual(asJson(first));
    expect(runs - before).toBe(1);
  });

  it("runs once of ten that come together", async () => {
    const [key, before] = [newId(), runs];
    const answers = await Promise.all(Array.from({ length: 10 }, () => once(key)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(runs - before).toBe(1);
  });

  it.each([
    ["another body", { body: '{"a":1}' }],
    ["another path", { path: "/others" }],
    ["another query", { path: "/places?dry_run=true" }],
  ])("is refused with %s", async (_what, more) => {
    const key = newId();
    await once(key);
    await expect(once(key, more)).rejects.toMatchObject({ code: "IDEMPOTENCY_MISMATCH" });
  });

  it("belongs to its caller", async () => {
    const [key, before] = [newId(), runs];
    await once(key);
    await once(key, { principalId: theatre.users.actor.id });
    expect(runs - before).toBe(2);
  });

  it("that was refused leaves nothing, and may be tried again", async () => {
    const [key, name] = [newId(), newId()];
    refusing = true;
    await expect(once(key, { name })).rejects.toMatchObject({ code: "CONFLICT" });
    refusing = false;
    await expect(once(key, { name })).resolves.toBeDefined();
  });

  it("is forgotten after a day", async () => {
    const [key, before] = [newId(), runs];
    await once(key);
    await database()
      .update(idempotencyKeys)
      .set({ created_at: sql`now() - interval '25 hours'` })
      .where(eq(idempotencyKeys.key, key));
    await once(key, { body: '{"other":1}' });
    expect(runs - before).toBe(2);
  });

  it("keeps its answer where nobody can read it", async () => {
    const key = newId();
    const { secret } = (await once(key)) as { secret: string };
    const [row] = await database().select().from(idempotencyKeys).where(eq(idempotencyKeys.key, key));
    expect(row?.body).toEqual(expect.any(String));
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(JSON.stringify(row)).not.toContain(Buffer.from(secret).toString("base64url").slice(2, 30));
  });
});

describe("what a command with a key prepares", () => {
  let prepared = 0;
  let meanwhile: (() => Promise<unknown>) | undefined;
  /** Made in vain it stays, as an object in the storage does. */
  const storePlace = defineCommand({
    name: "places.storePlace",
    permission: "inventory:create",
    summary: "Make a place from another that is stored before",
    input: z.strictObject({ name: z.string() }),
    output: z.object({ id: z.uuid() }),
    async prepare(ctx, input) {
      prepared += 1;
      const others = meanwhile;
      meanwhile = undefined;
      if (others) await others();
      const id = newId();
      await ctx.tx.insert(inventoryLocations).values({ id, theatre_id: ctx.theatreId, name: `${input.name} ${id}`, type: "stage" });
      return id;
    },
    async handler(ctx, _input, id) {
      runs += 1;
      ctx.record({ event: "place.made", entity: "place", id });
      if (refusing) throw new AppError("CONFLICT", "places.full");
      return { id };
    },
  });
  const store = (key: string, name: string, body = "{}") => {
    const bytes = Buffer.from(body);
    const whose = { principalId: theatre.users.admin.id, key, path: "/places", body: { fields: {}, bytes } };
    return runOnce(storePlace, theatre.callers.admin, { name }, whose);
  };
  const stored = (name: string) => database().$count(inventoryLocations, like(inventoryLocations.name, `${name} %`));

  it("outlives a refusal, so that a sweep finds it", async () => {
    const [key, name] = [newId(), newId()];
    refusing = true;
    await expect(store(key, name)).rejects.toMatchObject({ code: "CONFLICT" });
    refusing = false;
    expect(await stored(name)).toBe(1);
    await expect(store(key, name)).resolves.toBeDefined();
  });

  it("is not prepared again where the answer is known, or the key is another's", async () => {
    const [key, name] = [newId(), newId()];
    const first = await store(key, name);
    const before = prepared;
    expect(await store(key, name)).toEqual(first);
    await expect(store(key, name, "[]")).rejects.toMatchObject({ code: "IDEMPOTENCY_MISMATCH" });
    expect(prepared).toBe(before);
  });

  it("stands back behind the first answer, also where it is refused for what the first did", async () => {
    for (const refusal of [undefined, new AppError("CONFLICT", "places.full")]) {
      const [key, name, before] = [newId(), newId(), runs];
      let first: unknown;
      meanwhile = async () => {
        first = await store(key, name);
        if (refusal) throw refusal;
      };
      expect(await store(key, name)).toEqual(first);
      expect(runs - before).toBe(1);
    }
    meanwhile = async () => Promise.reject(new AppError("CONFLICT", "places.full"));
    await expect(store(newId(), newId())).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("may be in vain where others come together: one answer, and no transaction holds what all of them need", async () => {
    const [key, name, before] = [newId(), newId(), runs];
    const answers = await Promise.all(Array.from({ length: 30 }, () => store(key, name)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(runs - before).toBe(1);
  });
});

it("a form that is packed up again, with another boundary, is the same request", async () => {
  const [key, before] = [newId(), runs];
  const send = async (content: string) => {
    const form = new FormData();
    form.append("file", new File([content], "items.csv"));
    const body = await readMultipart(new Request("http://localhost/", { method: "POST", body: form }), 10_000);
    const name = newId();
    return runOnce(makeSecret, theatre.callers.admin, { name }, { principalId: theatre.users.admin.id, key, path: "/import", body });
  };
  expect(asJson(await send("a"))).toEqual(asJson(await send("a")));
  expect(runs - before).toBe(1);
  await expect(send("b")).rejects.toMatchObject({ code: "IDEMPOTENCY_MISMATCH" });
});

it("a key is 1 to 200 characters, and none is none", () => {
  const keyOf = (headers: Record<string, string>) => idempotencyKey(new Request("http://localhost/", { headers }));
  expect(keyOf({})).toBeUndefined();
  expect(keyOf({ "Idempotency-Key": "k".repeat(200) })).toBe("k".repeat(200));
  for (const key of ["", "k".repeat(201)])
    expect(() => keyOf({ "Idempotency-Key": key })).toThrow(expect.objectContaining({ code: "VALIDATION_ERROR" }));
});
