import { beforeAll, describe, expect, it } from "vitest";
import { anonymous, type Caller } from "@/lib/core/context";
import { type Operation, run } from "@/lib/core/operation";
import { operations } from "@/lib/registry";
import { anonymousCaller, makeTheatre, type TestTheatre } from "@/tests/factories/users";
import { makeRecords, type Records, recordInput } from "@/tests/contract/records";

/** The contract of every operation, from the registry: a new one is held to it by being there. */

let own: TestTheatre;
let other: TestTheatre;
let records: Records;

beforeAll(async () => {
  own = await makeTheatre();
  other = await makeTheatre();
  records = await makeRecords(own);
});

const all = operations.map((operation) => [operation.name, operation as unknown as Operation] as const);
const guarded = all.filter(([, operation]) => operation.permission.includes(":"));
const aboutOneRecord = all.filter(([, operation]) => operation.http?.path.includes("{"));

function powerless(theatre: TestTheatre): Caller {
  const { caller } = theatre.users.actor;
  return { ...caller, actor: { ...caller.actor, grants: new Map() } };
}

const junk = { "unknown parameter": 1 };

describe("anonymous", () => {
  it.each(all.filter(([, operation]) => operation.permission !== "public"))("%s is refused", async (_name, operation) => {
    const code = operation.permission === "system" ? "FORBIDDEN" : "UNAUTHORIZED";
    await expect(run(operation, anonymousCaller(), junk)).rejects.toMatchObject({ code });
  });
});

describe("somebody without any right", () => {
  it.each(guarded)("%s is forbidden, whatever the input", async (_name, operation) => {
    await expect(run(operation, powerless(own), junk)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it.each(guarded)("%s waits for a changed temporary password", async (_name, operation) => {
    const { caller } = own.users.admin;
    const actor = { ...caller.actor, must_change_password: true };
    await expect(run(operation, { ...caller, actor }, junk)).rejects.toMatchObject({
      code: "FORBIDDEN",
      reason: "must_change_password",
    });
  });
});

describe("junk", () => {
  it.each(all)("%s refuses unknown parameters", async (_name, operation) => {
    const caller =
      operation.permission === "system" ? own.system : operation.permission === "public" ? anonymousCaller() : own.callers.admin;
    await expect(run(operation, caller, junk)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  });

  it.each(all)("%s refuses what is no object", async (_name, operation) => {
    const caller = {
      ...own.callers.admin,
      actor: operation.permission === "system" ? own.system.actor : own.callers.admin.actor,
    };
    for (const raw of [null, "text", 7, []]) await expect(run(operation, caller, raw)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  });
});

describe("another theatre", () => {
  it.each(aboutOneRecord)("%s does not find the record of another house", async (_name, operation) => {
    const input = recordInput(operation, records);
    await expect(run(operation, other.callers.admin, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("declarations", () => {
  it("names are unique and of their module", () => {
    const names = operations.map((operation) => operation.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/);
  });

  it("no two operations share an HTTP line", () => {
    const lines = operations.flatMap((operation) => (operation.http ? [`${operation.http.method} ${operation.http.path}`] : []));
    expect(new Set(lines).size).toBe(lines.length);
  });

  it("nobody is nobody's person", () => expect(anonymous.grants.size).toBe(0));
});
