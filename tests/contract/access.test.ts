import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultGrants, parseGrants, permissions, systemRoles, type Permission, type Scope } from "@/lib/core/access";

/** docs/access.md is the word; lib/core/access.ts must say the same. */

interface Line {
  permission: Permission;
  cells: (Scope | undefined)[];
}

/** Cells that a plain word does not tell; the text of the cell is what access.md says, the scope is how it is held. */
const wording: Record<string, Scope> = {
  "own (cast in)": "own",
  "all (drafts hidden)": "all",
  "dept (events whose only people are its own, in rehearsal venues)": "dept",
  "all but restricted to others": "all",
  "public and dept": "dept",
  "public and own": "own",
  "all (names and phones)": "dept",
  "all (names)": "own",
};

function scopeOf(cell: string, verb: string): Scope | undefined {
  const text = cell.trim();
  if (text === "–") return undefined;
  if (["all", "dept", "own"].includes(text)) return text as Scope;
  if (wording[text]) return wording[text];
  if (text === "move: dept") return verb === "move" ? "dept" : undefined;
  if (text === "approve") return verb === "approve" ? "all" : undefined;
  if (text === "read all") return verb === "read" ? "all" : undefined;
  if (text === "audit:read") return verb === "audit:read" ? "all" : undefined;
  throw new Error(`access.md says "${text}", which the test does not know`);
}

/** `inventory:create, update` and `user:manage, role:*` as single permissions. */
function expand(cell: string): Permission[] {
  let area = "";
  return cell.split(/,| \/ /).flatMap((part) => {
    const [head = "", verb] = part.trim().split(":");
    if (verb) area = head;
    const wanted = verb ?? head;
    return permissions.filter((permission) => (wanted === "*" ? permission.startsWith(`${area}:`) : permission === `${area}:${wanted}`));
  });
}

function table(): Line[] {
  const rows = readFileSync("docs/access.md", "utf8")
    .split("\n")
    .filter((line) => /^\| \w+:/.test(line))
    .map((line) => line.slice(1, -1).split("|"));
  return rows.flatMap(([first = "", ...cells]) =>
    expand(first).map((permission) => {
      const verb = permission.startsWith("audit:") ? permission : (permission.split(":")[1] ?? "");
      return { permission, cells: cells.map((cell) => scopeOf(cell, verb)) };
    }),
  );
}

describe("role and permission", () => {
  it.each(table())("$permission", ({ permission, cells }) => {
    systemRoles.forEach((role, column) => expect(parseGrants(defaultGrants(role)).get(permission), role).toBe(cells[column]));
  });

  it("leaves no permission out", () => {
    const told = new Set(table().map((line) => line.permission));
    const untold = permissions.filter((permission) => !told.has(permission));
    // token:read goes with token:manage, and broadcast has its own line
    expect(untold).toEqual(["token:read"]);
  });
});
