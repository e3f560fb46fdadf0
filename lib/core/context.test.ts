import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Transaction } from "@/db/client";
import { inventoryLocations } from "@/db/schema";
import { anonymous, requireTheatre, type Context } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineQuery, run } from "@/lib/core/operation";
import { commandOf, declared, hang, makePlace, Place, placesCalled, traces } from "@/tests/factories/places";
import { makeTheatre, makeUser, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
beforeAll(async () => {
  theatre = await makeTheatre();
});

const name = () => `Place ${newId()}`;
const caller = () => ({ ...theatre.callers.admin, requestId: newId() });

describe("commands inside commands", () => {
  it("share transaction, request id and actor", async () => {
    const [who, wanted] = [caller(), name()];
    const ids: unknown[] = [];
    const current = async (ctx: Context<Transaction>) =>
      ids.push((await ctx.tx.execute(sql`select pg_current_xact_id()::text as id`))[0]?.id);
    const outer = commandOf(async (ctx, input) => {
      await current(ctx);
      await ctx.run(
        commandOf(async (inner) => (await current(inner), hang(inner, `${input.name} inner`))),
        { name: "x" },
      );
      return hang(ctx, input.name);
    });
    await run(outer, who, { name: wanted });
    expect(new Set(ids).size).toBe(1);
    const { audit, events } = await traces(who.requestId);
    expect(audit.map((row) => row.actor_id)).toEqual([who.actor.user_id, who.actor.user_id]);
    expect(events).toHaveLength(2);
  });

  it("go together: a refusal of the outer one undoes the inner one", async () => {
    const [who, wanted] = [caller(), name()];
    const outer = commandOf(async (ctx, input) => {
      await ctx.run(makePlace, { name: input.name });
      throw new AppError("CONFLICT");
    });
    await expect(run(outer, who, { name: wanted })).rejects.toMatchObject({ code: "CONFLICT" });
    expect([await placesCalled(wanted), await traces(who.requestId)]).toEqual([[], { audit: [], events: [] }]);
  });

  it("are admitted on their own", async () => {
    const person = await makeUser(theatre, { grants: ["inventory:read:all"] });
    const outer = defineQuery({
      ...declared,
      permission: "inventory:read",
      name: "places.outer",
      output: Place,
      handler: (ctx, input) => ctx.run(makePlace, input),
    });
    await expect(run(outer, person.caller, { name: name() })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("in a transaction of the caller use a savepoint: a refusal spoils nothing before it", async () => {
    const [first, second] = [name(), name()];
    await database().transaction(async (tx) => {
      const who = { ...caller(), tx };
      await run(makePlace, who, { name: first });
      const clash = commandOf(async (ctx, input) => {
        await hang(ctx, input.name);
        await ctx.tx.execute(sql`select 1/0`);
        return null;
      });
      await expect(run(clash, who, { name: second })).rejects.toMatchObject({ code: "INTERNAL_ERROR" });
      expect(await tx.select().from(inventoryLocations).where(eq(inventoryLocations.name, first))).toHaveLength(1);
    });
    expect([(await placesCalled(first)).length, (await placesCalled(second)).length]).toEqual([1, 0]);
  });
});

it("who has no theatre cannot ask for its records", () => {
  expect(() => requireTheatre(anonymous)).toThrow(expect.objectContaining({ code: "UNAUTHORIZED" }));
});
