import { buffer, text } from "node:stream/consumers";
import { expect, it } from "vitest";
import type { Caller } from "@/lib/core/context";
import { run } from "@/lib/core/operation";
import { readTable } from "@/lib/core/tabular/table";
import { exportTasks } from "@/lib/tasks/exports/queries/export-tasks";
import { makeTask } from "@/tests/factories/tasks";
import { makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

async function cellsOf(caller: Caller, input: object) {
  const file = await run(exportTasks, caller, input as never);
  const rows = [];
  for await (const row of readTable(await buffer(await file.open())))
    rows.push(row.cells.map((cell) => (cell === null ? null : String(cell))));
  return rows;
}

it(
  "writes what the filter finds and the caller may see, in the caller's language, without live formulas",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { admin, department_staff: crew, actor } = theatre.callers;
    const evil = await makeTask(theatre, {
      title: "=1+1",
      department_id: theatre.departments.light,
      assignee_id: theatre.users.department_staff.id,
      watcher_ids: [theatre.users.department_head.id],
      priority: "high",
      subtasks: ["One", "Two"],
      deadline: "2020-01-10",
    });
    const foreign = await makeTask(theatre, { title: "Elsewhere", department_id: theatre.departments.sound });
    for (const format of ["csv", "xlsx"]) {
      const [head, first, second] = await cellsOf(admin, { format });
      expect(head?.slice(0, 6)).toEqual(["No.", "Task", "Status", "Priority", "Department", "Assignee"]);
      expect(first?.slice(0, 5)).toEqual([String(evil.number), "=1+1", "Assigned", "High", expect.any(String)]);
      expect(first?.slice(9, 12)).toEqual(["yes", null, "0 / 2"]);
      expect(second?.[1]).toBe("Elsewhere");
    }
    const file = await run(exportTasks, admin, { format: "csv" });
    expect(await text(await file.open())).toContain("'=1+1");
    expect(await cellsOf(crew, { format: "csv" })).toHaveLength(2);
    expect(await cellsOf(actor, { format: "csv" })).toHaveLength(1);
    expect((await cellsOf(admin, { format: "csv", ids: [foreign.id] })).map((row) => row[1])).toEqual(["Task", "Elsewhere"]);
    const [russian] = await cellsOf({ ...admin, locale: "ru" }, { format: "csv", overdue: true });
    expect(russian?.slice(0, 2)).toEqual(["№", "Задача"]);
  }),
);
