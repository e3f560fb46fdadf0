import { describe, expect, it } from "vitest";
import { difference } from "@/lib/core/audit";

describe("difference", () => {
  it("tells of two states what differs, and no more", () => {
    const before = { id: "1", name: "Lamp", tags: ["a"], fields: { w: 1 }, note: null };
    const after = { id: "1", name: "Lamp 2", tags: ["a"], fields: { w: 2 }, note: null };
    expect(difference(before, after)).toEqual({
      before: { name: "Lamp", fields: { w: 1 } },
      after: { name: "Lamp 2", fields: { w: 2 } },
    });
  });

  it("tells of a first and of a last state all of it", () => {
    expect(difference(undefined, { id: "1", name: "Lamp" })).toEqual({
      before: null,
      after: { id: "1", name: "Lamp" },
    });
    expect(difference({ id: "1" }, undefined)).toEqual({ before: { id: "1" }, after: null });
    expect(difference(undefined, undefined)).toEqual({ before: null, after: null });
  });

  it("tells what came and what went", () => {
    expect(difference({ a: 1 }, { b: 2 })).toEqual({ before: { a: 1 }, after: { b: 2 } });
  });

  it("compares instants as instants", () => {
    const at = "2026-11-20T16:00:00.000Z";
    expect(difference({ at: new Date(at) }, { at: new Date(at) })).toEqual({ before: {}, after: {} });
  });

  it("keeps no secret, wherever it lies, and no housekeeping", () => {
    const secrets = {
      password: "hunter2",
      current_password: "hunter2",
      password_hash: "hunter2",
      token_hash: "hunter2",
      secret: "hunter2",
      access_token: "hunter2",
      refresh_token: "hunter2",
      version: 2,
      updated_at: "now",
      search: "lamp",
    };
    const told = difference(undefined, { ...secrets, user: { ...secrets, name: "Anna" }, must_change_password: true });
    expect(JSON.stringify(told)).not.toContain("hunter2");
    expect(told.after).toMatchObject({ must_change_password: true, user: { name: "Anna" } });
    expect(Object.keys(told.after ?? {})).toEqual(["user", "must_change_password"]);
  });
});
