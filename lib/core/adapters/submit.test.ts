import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { inventoryLocations } from "@/db/schema";
import { submit } from "@/lib/core/adapters/submit";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { Upload } from "@/lib/core/uploaded-file";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

/** What a screen sends, where its answer may have been lost on the way. */

let theatre: TestTheatre;
let runs = 0;
beforeAll(async () => {
  theatre = await makeTheatre();
});

const makePlace = defineCommand({
  name: "places.make",
  permission: "inventory:create",
  summary: "Make a place",
  input: z.strictObject({ name: z.string() }),
  output: z.object({ id: z.uuid(), made_at: z.date() }),
  async handler(ctx, { name }) {
    runs += 1;
    if (name === "") throw new AppError("CONFLICT", "places.full");
    const id = newId();
    await ctx.tx.insert(inventoryLocations).values({ id, theatre_id: ctx.theatreId, name, type: "stage" });
    ctx.record({ event: "place.made", entity: "place", id });
    return { id, made_at: ctx.now };
  },
});
const keepFile = defineCommand({
  name: "places.keepFile",
  permission: "inventory:create",
  summary: "Keep a file",
  input: z.strictObject({ file: Upload }),
  output: z.object({ sha256: z.string() }),
  http: { method: "POST", path: "/places/file", body: "upload" },
  async handler(ctx, { file }) {
    runs += 1;
    ctx.unchanged();
    return { sha256: file.sha256 };
  },
});
const knock = defineCommand({
  name: "places.knock",
  permission: "public",
  summary: "Be heard",
  input: z.strictObject({}),
  output: z.null(),
  async handler(ctx) {
    runs += 1;
    ctx.unchanged();
    return null;
  },
});

it("is done once with its key, and answered as the first time, dates and all", async () => {
  const [before, key, name] = [runs, newId(), newId()];
  const first = await submit(makePlace, theatre.callers.admin, { name }, key);
  expect(await submit(makePlace, theatre.callers.admin, { name }, key)).toEqual(first);
  expect(first.made_at).toBeInstanceOf(Date);
  expect(runs - before).toBe(1);
});

it("is done anew with another key, with none, and with what is no key", async () => {
  const before = runs;
  for (const key of [newId(), newId(), undefined, "", "k".repeat(201), { toString: () => "k" }])
    await submit(makePlace, theatre.callers.admin, { name: newId() }, key);
  expect(runs - before).toBe(6);
});

it("is one of its kind: neither another input nor another command is answered for it", async () => {
  const key = newId();
  await submit(makePlace, theatre.callers.admin, { name: newId() }, key);
  const others = [
    () => submit(makePlace, theatre.callers.admin, { name: newId() }, key),
    () => submit(keepFile, theatre.callers.admin, { file: new File(["a"], "a.txt") }, key),
  ];
  for (const other of others) await expect(other()).rejects.toMatchObject({ code: "IDEMPOTENCY_MISMATCH" });
});

it("may be sent again after a refusal", async () => {
  const [before, key] = [runs, newId()];
  for (const _ of [1, 2])
    await expect(submit(makePlace, theatre.callers.admin, { name: "" }, key)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(runs - before).toBe(2);
});

it("gives its answer to nobody who may not ask any more", async () => {
  const [key, name, { admin }] = [newId(), newId(), theatre.callers];
  await submit(makePlace, admin, { name }, key);
  const powerless = { ...admin, actor: { ...admin.actor, grants: new Map() } };
  await expect(submit(makePlace, powerless, { name }, key)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

it("with a file is the same where the file's bytes are", async () => {
  const [before, key] = [runs, newId()];
  const send = (content: string) => submit(keepFile, theatre.callers.admin, { file: new File([content], "a.txt") }, key);
  expect(await send("a")).toEqual(await send("a"));
  await expect(send("b")).rejects.toMatchObject({ code: "IDEMPOTENCY_MISMATCH" });
  expect(runs - before).toBe(1);
});

it("that cannot be written down is refused as any junk is", async () => {
  const input: Record<string, unknown> = {};
  input.name = input;
  await expect(submit(makePlace, theatre.callers.admin, input, newId())).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
});

it("of nobody has no key", async () => {
  const [before, key] = [runs, newId()];
  for (const _ of [1, 2]) await submit(knock, theatre.callers.admin, {}, key);
  expect(runs - before).toBe(2);
});
