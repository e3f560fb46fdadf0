import { describe, expect, it } from "vitest";
import { parseGrants } from "@/lib/core/access";
import { mayOn, reaches } from "@/lib/core/scope";

const me = { user_id: "me", department_id: "light" };

describe("reaches", () => {
  it.each([
    ["all", { department_id: "sound", owner_id: "other" }, true],
    ["dept", { department_id: "light", owner_id: "other" }, true],
    ["dept", { department_id: "sound", owner_id: "me" }, false],
    ["dept", { department_id: null }, false],
    ["own", { department_id: "light", owner_id: "other" }, false],
    ["own", { department_id: "sound", owner_id: "me" }, true],
    ["own", {}, false],
    [undefined, { department_id: "light", owner_id: "me" }, false],
  ] as const)("%s on %o is %s", (scope, record, expected) => expect(reaches(scope, me, record)).toBe(expected));

  it("takes nobody's record for nobody's own", () => {
    const nobody = { user_id: null, department_id: null };
    expect(reaches("own", nobody, { owner_id: null })).toBe(false);
    expect(reaches("dept", nobody, { department_id: null })).toBe(false);
  });
});

it("mayOn asks the grant of that permission and no other", () => {
  const holder = { ...me, grants: parseGrants(["inventory:update:dept", "inventory:read:all"]) };
  expect(mayOn(holder, "inventory:update", { department_id: "light" })).toBe(true);
  expect(mayOn(holder, "inventory:update", { department_id: "sound" })).toBe(false);
  expect(mayOn(holder, "inventory:delete", { department_id: "light" })).toBe(false);
});
