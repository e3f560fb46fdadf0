import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { inventoryLocations, roles, users } from "@/db/schema";
import type { Caller, Context } from "@/lib/core/context";
import { AppError, CommittedRefusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineQuery, run } from "@/lib/core/operation";
import { commandOf, declared, hang, makePlace, placesCalled, traces } from "@/tests/factories/places";
import { anonymousCaller, makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
beforeAll(async () => {
  theatre = await makeTheatre();
});

const name = () => `Place ${newId()}`;
const caller = () => ({ ...theatre.callers.admin, requestId: newId() });

describe("the order of the steps", () => {
  it("who may not, learns nothing of the shape", async () => {
    const wrong = { nonsense: 1 };
    await expect(run(makePlace, anonymousCaller(), wrong)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(run(makePlace, theatre.callers.actor, wrong)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(run(makePlace, caller(), wrong)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  });

  it("the handler sees parsed input, the grant's scope and its own theatre", async () => {
    const seen: unknown[] = [];
    const look = commandOf(async (ctx, input) => {
      seen.push(input, ctx.scope, ctx.theatreId, ctx.can("inventory:update"), ctx.can("user:manage"));
      ctx.unchanged();
      return null;
    });
    await run(look, theatre.callers.department_head, { name: "  x " });
    expect(seen).toEqual([{ name: "x" }, "dept", theatre.id, "dept", undefined]);
  });

  it("public, signed-in, person and system let in whom they say", async () => {
    const codes = await Promise.all(
      (["public", "signed-in", "person", "system"] as const).map(async (permission) => {
        const look = defineQuery({
          ...declared,
          permission,
          name: "places.look",
          input: z.strictObject({}),
          output: z.null(),
          handler: async () => null,
        });
        const newcomer: Caller = { ...caller(), actor: { ...caller().actor, must_change_password: true } };
        const all = [anonymousCaller(), newcomer, caller(), theatre.system];
        return Promise.all(
          all.map((one) =>
            run(look, one, {}).then(
              () => "in",
              (error: AppError) => error.code,
            ),
          ),
        );
      }),
    );
    expect(codes).toEqual([
      ["in", "in", "in", "in"],
      ["UNAUTHORIZED", "in", "in", "in"],
      ["UNAUTHORIZED", "FORBIDDEN", "in", "in"],
      ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN", "in"],
    ]);
  });
});

describe("a command", () => {
  it("leaves one audit row and one event a change, with the caller's request id", async () => {
    const who = caller();
    const made = await run(makePlace, who, { name: name() });
    const { audit, events } = await traces(who.requestId);
    const common = { theatre_id: theatre.id, actor_id: who.actor.user_id, entity_type: "place", entity_id: made.id };
    expect(audit).toMatchObject([{ ...common, action: "place.made", before: null, after: { name: made.name }, ip_address: who.ipAddress }]);
    expect(events).toMatchObject([{ ...common, topic: "place.made", published_at: null, attempts: 0 }]);
  });

  it("that records nothing fails, and undoes what it did", async () => {
    const [who, wanted] = [caller(), name()];
    const silent = commandOf(async (ctx, input) => {
      await ctx.tx.insert(inventoryLocations).values({ id: newId(), theatre_id: ctx.theatreId, name: input.name, type: "stage" });
      return null;
    });
    await expect(run(silent, who, { name: wanted })).rejects.toMatchObject({ code: "INTERNAL_ERROR" });
    expect(await placesCalled(wanted)).toEqual([]);
  });

  it("may say that there was nothing to change", async () => {
    const who = caller();
    const idle = commandOf(async (ctx) => (ctx.unchanged(), null));
    expect(await run(idle, who, { name: "x" })).toBeNull();
    expect(await traces(who.requestId)).toEqual({ audit: [], events: [] });
  });

  it("whose handler throws leaves nothing, whatever it throws", async () => {
    for (const [thrown, code] of [
      [new AppError("CONFLICT", "places.full"), "CONFLICT"],
      [new TypeError("oops"), "INTERNAL_ERROR"],
      ["a string", "INTERNAL_ERROR"],
    ] as const) {
      const [who, wanted] = [caller(), name()];
      const failing = commandOf(async (ctx, input) => {
        await hang(ctx, input.name);
        throw thrown;
      });
      await expect(run(failing, who, { name: wanted })).rejects.toMatchObject({ code });
      expect([await placesCalled(wanted), await traces(who.requestId)]).toEqual([[], { audit: [], events: [] }]);
    }
  });

  it("may refuse and still keep what it did and recorded", async () => {
    const [who, wanted] = [caller(), name()];
    const strict = commandOf(async (ctx, input) => {
      await hang(ctx, input.name);
      throw new CommittedRefusal("UNAUTHORIZED", "users.wrong_refresh_token");
    });
    await expect(run(strict, who, { name: wanted })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
      reason: "users.wrong_refresh_token",
    });
    expect(await placesCalled(wanted)).toHaveLength(1);
    expect((await traces(who.requestId)).audit).toHaveLength(1);
  });
});

describe("the answer", () => {
  it("has no column that the output does not name", async () => {
    const leaky = defineQuery({
      ...declared,
      name: "places.leak",
      permission: "user:manage",
      output: z.object({ id: z.uuid(), roles: z.array(z.object({ code: z.string() })) }),
      input: z.strictObject({}),
      handler: async (ctx) => {
        const [user] = await ctx.tx.select().from(users).where(eq(users.id, theatre.users.actor.id));
        return { ...(user as never as { id: string }), roles: await ctx.tx.select().from(roles).limit(1) };
      },
    });
    const answer = await run(leaky, caller(), {});
    expect(Object.keys(answer)).toEqual(["id", "roles"]);
    expect(Object.keys(answer.roles[0] ?? {})).toEqual(["code"]);
  });

  it("out of shape is our fault, tells nothing, and leaves nothing done", async () => {
    const [who, wanted] = [caller(), name()];
    const wrong = commandOf(async (ctx, input) => ({ ...(await hang(ctx, input.name)), id: "no uuid" }));
    await expect(run(wrong, who, { name: wanted })).rejects.toMatchObject({ code: "INTERNAL_ERROR", details: {} });
    expect([await placesCalled(wanted), await traces(who.requestId)]).toEqual([[], { audit: [], events: [] }]);
  });
});

describe("two at once that lock each other", () => {
  /** Both take their first row before either takes its second, the first time round. */
  function crossing(rows: [string, string]) {
    const state = { tries: 0, arrived: 0, release: () => {} };
    const both = new Promise<void>((resolve) => (state.release = resolve));
    const lock = (ctx: Context<Transaction>, id = "") => ctx.tx.execute(sql`select 1 from roles where id = ${id} for update`);
    const step = (order: string[], nested: boolean) =>
      commandOf(async (ctx) => {
        state.tries += 1;
        await lock(ctx, order[0]);
        if (++state.arrived === 2) state.release();
        await both;
        if (nested)
          await ctx.run(
            commandOf(async (inner) => (await lock(inner, order[1]), inner.unchanged(), null)),
            { name: "x" },
          );
        else await lock(ctx, order[1]);
        ctx.unchanged();
        return null;
      });
    return {
      state,
      forth: (nested: boolean) => step(rows, nested),
      back: (nested: boolean) => step(rows.toReversed(), nested),
    };
  }

  it.each([
    ["by themselves", false],
    ["in a command inside", true],
  ])("%s: the one that PostgreSQL ends is run again", async (_where, nested) => {
    const { state, forth, back } = crossing([theatre.roles.actor, theatre.roles.admin]);
    const answers = await Promise.all([run(forth(nested), caller(), { name: "x" }), run(back(nested), caller(), { name: "x" })]);
    expect([answers, state.tries]).toEqual([[null, null], 3]);
  });

  it("what never succeeds is a conflict, after three tries", async () => {
    let tries = 0;
    const hopeless = commandOf(async (ctx) => {
      tries += 1;
      return ctx.tx.execute(sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
    });
    await expect(run(hopeless, caller(), { name: "x" })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(tries).toBe(3);
  });
});
