import { expect, it } from "vitest";
import { taskStatuses } from "@/lib/tasks/constants";
import { assigneeAfter, isOverdue, judgeStep, orderBetween, type Part, statusForAssignee, stepBetween, stepsFrom } from "@/lib/tasks/rules";

const all = new Set<Part>(["planner", "worker", "taker"]);

it("knows these ways from one status to another, and no others", () => {
  const table = Object.fromEntries(
    taskStatuses.map((from) => [
      from,
      stepsFrom(from, all).map(({ to, by, needs }) => `${to}: ${by.join("/")}${needs ? `, ${needs}` : ""}`),
    ]),
  );
  expect(table).toEqual({
    created: ["assigned: planner, assignee", "in_progress: taker", "rejected: planner, reason"],
    assigned: ["created: planner", "in_progress: worker", "rejected: worker/planner, reason"],
    in_progress: ["assigned: worker/planner", "review: worker", "completed: planner", "rejected: planner, reason"],
    review: ["completed: planner", "in_progress: planner, reason", "rejected: planner, reason"],
    completed: ["in_progress: planner, reason"],
    rejected: ["created: planner", "assigned: planner, assignee"],
  });
});

it("says why not, and who may", () => {
  const task = { status: "review" as const, assignee_id: "a" };
  const worker = new Set<Part>(["worker"]);
  expect(judgeStep(task, { to: "created" }, all)).toMatchObject({ kind: "conflict", reason: "tasks.no_step_review" });
  expect(judgeStep(task, { to: "completed" }, worker)).toMatchObject({ kind: "forbidden", reason: "tasks.only_planner" });
  expect(judgeStep(task, { to: "in_progress" }, all)).toMatchObject({ kind: "invalid", reason: "tasks.needs_reason" });
  expect(judgeStep(task, { to: "in_progress", reason: "too short" }, all)).toMatchObject({ ok: true });
  expect(judgeStep({ status: "created", assignee_id: null }, { to: "assigned" }, all)).toMatchObject({ reason: "tasks.needs_assignee" });
});

it("gives a task to whoever takes it, and to nobody when it goes back", () => {
  const take = stepBetween("created", "in_progress");
  const back = stepBetween("assigned", "created");
  if (!take || !back) throw new Error("the steps are not there");
  expect(assigneeAfter({ assignee_id: null }, { to: "in_progress" }, { step: take, actor_id: "me" })).toBe("me");
  expect(assigneeAfter({ assignee_id: "me" }, { to: "created" }, { step: back, actor_id: "me" })).toBeNull();
  expect([statusForAssignee("created", "me"), statusForAssignee("assigned", null), statusForAssignee("review", null)]).toEqual([
    "assigned",
    "created",
    "review",
  ]);
});

it("finds a place between neighbours, until floating numbers have none", () => {
  expect([orderBetween(undefined, undefined), orderBetween(undefined, 4), orderBetween(4, undefined), orderBetween(1, 2)]).toEqual([
    0, 3, 5, 1.5,
  ]);
  expect(orderBetween(1, 1 + Number.EPSILON)).toBeUndefined();
});

it("calls overdue only what is still to be done", () => {
  const now = new Date("2026-11-24T12:00:00Z");
  const deadline = new Date("2026-11-24T11:59:00Z");
  expect(taskStatuses.filter((status) => isOverdue({ status, deadline }, now))).toEqual(["created", "assigned", "in_progress", "review"]);
  expect(isOverdue({ status: "created", deadline: null }, now)).toBe(false);
});
