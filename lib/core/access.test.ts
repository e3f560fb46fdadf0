import { describe, expect, it } from "vitest";
import { canGrant, defaultGrants, isPermission, narrowGrants, parseGrants, permissions } from "@/lib/core/access";

const grants = (...lines: string[]) => parseGrants(lines);

describe("parseGrants", () => {
  it("gives the widest scope of several roles, in any order", () => {
    const lines = ["task:read:dept", "task:read:own", "task:read:all", "task:create:own", "task:create:dept"];
    for (const order of [lines, lines.toReversed()])
      expect(Object.fromEntries(parseGrants(order))).toEqual({ "task:read": "all", "task:create": "dept" });
  });

  it.each(["", "task", "task:read", "task:read:", "task:read:every", "task:fly:all", "toString:all", "__proto__:own"])(
    "leaves %o out",
    (line) => expect(grants(line).size).toBe(0),
  );
});

describe("canGrant", () => {
  const held = grants("inventory:update:dept", "task:read:all");

  it("allows as much as is held, and less", () => {
    expect(canGrant(held, grants("inventory:update:dept", "task:read:own"))).toBe(true);
    expect(canGrant(held, grants())).toBe(true);
  });

  it("refuses a wider scope, and what is not held", () => {
    expect(canGrant(held, grants("inventory:update:all"))).toBe(false);
    expect(canGrant(held, grants("task:read:all", "user:manage:own"))).toBe(false);
  });
});

describe("narrowGrants", () => {
  it("is never more than the owner holds, nor more than the token asked for", () => {
    const owner = grants("inventory:read:dept", "task:read:all", "user:read:own");
    const token = grants("inventory:read:all", "task:read:own", "role:manage:all");
    expect(Object.fromEntries(narrowGrants(owner, token))).toEqual({ "inventory:read": "dept", "task:read": "own" });
  });
});

it("an administrator holds every permission by name", () => {
  expect(parseGrants(defaultGrants("admin")).size).toBe(permissions.length);
});

it("only a permission is a permission", () => {
  expect(permissions.every(isPermission)).toBe(true);
  expect(["constructor", "toString", "__proto__", "inventory"].some(isPermission)).toBe(false);
});
