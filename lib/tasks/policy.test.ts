import { describe, expect, it } from "vitest";
import { defaultGrants, parseGrants, type SystemRole } from "@/lib/core/access";
import type { Holder } from "@/lib/core/scope";
import { canDeleteTask, canFileTask, canUpdateTask, type HeldTask, partsOf } from "@/lib/tasks/policy";

const holder = (role: SystemRole, department: string | null = "light"): Holder => ({
  user_id: "me",
  department_id: department,
  grants: parseGrants(defaultGrants(role)),
});
const task = (fields: Partial<HeldTask>): HeldTask => ({ department_id: "light", assignee_id: "other", author_id: "other", ...fields });

describe("parts in the steps of a task", () => {
  it.each<[string, SystemRole, Partial<HeldTask>, string[]]>([
    ["an administrator, any task", "admin", { department_id: "sound" }, ["planner", "worker"]],
    ["a head, a task of the department", "department_head", {}, ["planner", "worker"]],
    ["a head, another department", "department_head", { department_id: "sound" }, []],
    ["a head, assigned elsewhere", "department_head", { department_id: "sound", assignee_id: "me" }, ["worker"]],
    ["the crew, assigned", "department_staff", { assignee_id: "me" }, ["worker"]],
    ["the crew, made", "department_staff", { author_id: "me" }, ["planner"]],
    ["the crew, somebody else's", "department_staff", {}, []],
    ["the crew, nobody's of the department", "department_staff", { assignee_id: null }, ["taker"]],
    ["the crew, nobody's elsewhere", "department_staff", { department_id: "sound", assignee_id: null }, []],
    ["an actor, assigned", "actor", { assignee_id: "me" }, ["worker"]],
    ["a stage manager, made", "assistant_director", { author_id: "me", department_id: "sound" }, ["planner"]],
  ])("%s", (_what, role, fields, parts) => expect([...partsOf(holder(role), task(fields))]).toEqual(parts));

  it("are none without the right to carry out tasks", () => {
    const reader: Holder = { user_id: "me", department_id: "light", grants: parseGrants(["task:read:all"]) };
    expect(partsOf(reader, task({ assignee_id: "me", author_id: "me" })).size).toBe(0);
  });
});

it("lets edit what is one's own or the department's, and delete only what one made", () => {
  expect(canUpdateTask(holder("department_staff"), task({ assignee_id: "me" }))).toBe(true);
  expect(canDeleteTask(holder("department_staff"), task({ assignee_id: "me" }))).toBe(false);
  expect(canDeleteTask(holder("department_staff"), task({ author_id: "me" }))).toBe(true);
  expect(canUpdateTask(holder("actor"), task({ author_id: "me" }))).toBe(false);
  expect(canDeleteTask(holder("department_head"), task({ department_id: "sound" }))).toBe(false);
});

it("puts tasks where the right to create reaches", () => {
  const elsewhere = { department_id: "sound", assignee_id: null };
  expect(canFileTask(holder("department_head"), elsewhere)).toBe(true);
  expect(canFileTask(holder("department_staff"), elsewhere)).toBe(false);
  expect(canFileTask(holder("actor", null), { department_id: null, assignee_id: "me" })).toBe(true);
  expect(canFileTask(holder("actor", null), { department_id: null, assignee_id: "other" })).toBe(false);
});
