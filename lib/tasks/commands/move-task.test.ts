import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { moveTask } from "@/lib/tasks/commands/move-task";
import { undoTaskChanges } from "@/lib/tasks/commands/undo-task-changes";
import { listBoard } from "@/lib/tasks/queries/list-board";
import { anew, makeTask } from "@/tests/factories/tasks";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

async function column(theatre: TestTheatre, status: string): Promise<string[]> {
  const { columns } = await run(listBoard, theatre.callers.admin, {});
  return columns.find((one) => one.status === status)?.items.map(({ title }) => title) ?? [];
}

it(
  "keeps the order of a column, also where it is dropped in one gap again and again",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { admin } = theatre.callers;
    const [c, b, a] = [
      await makeTask(theatre, { title: "C" }),
      await makeTask(theatre, { title: "B" }),
      await makeTask(theatre, { title: "A" }),
    ];
    expect(await column(theatre, "created")).toEqual(["A", "B", "C"]);
    const put = (id: string, afterId: string | null) => run(moveTask, anew(admin), { id, status: "created", after_id: afterId });
    await put(c.id, a.id);
    expect(await column(theatre, "created")).toEqual(["A", "C", "B"]);
    for (let turn = 0; turn < 60; turn += 1) await put(turn % 2 ? c.id : b.id, a.id);
    expect(await column(theatre, "created")).toEqual(["A", "C", "B"]);
    await put(b.id, null);
    expect(await column(theatre, "created")).toEqual(["B", "A", "C"]);
  }),
);

it(
  "takes a step with the place, and takes both back",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { admin } = theatre.callers;
    const assignee_id = theatre.users.department_staff.id;
    const [working, moved] = [
      await makeTask(theatre, { title: "Working", assignee_id }),
      await makeTask(theatre, { title: "Moved", assignee_id }),
    ];
    await run(moveTask, anew(admin), { id: working.id, status: "in_progress", after_id: null });
    const done = await run(moveTask, anew(admin), { id: moved.id, status: "in_progress", after_id: working.id });
    expect(await column(theatre, "in_progress")).toEqual(["Working", "Moved"]);
    await run(undoTaskChanges, anew(admin), { change_id: done.change_id });
    expect(await column(theatre, "assigned")).toEqual(["Moved"]);
    await expect(run(moveTask, anew(admin), { id: moved.id, status: "completed", after_id: null })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  }),
);

it("lets one of two people move a card who saw the same, and tells the other what it is now", async () => {
  const theatre = await makeTheatre();
  const { admin, technical_director: director } = theatre.callers;
  const task = await makeTask(theatre, { assignee_id: theatre.users.department_staff.id });
  const input = { id: task.id, version: task.version, after_id: null };
  const answers = await Promise.allSettled([
    run(moveTask, admin, { ...input, status: "in_progress" }),
    run(moveTask, director, { ...input, status: "rejected", reason: "Not needed" }),
  ]);
  const moved = answers.find((answer) => answer.status === "fulfilled");
  const refused = answers.find((answer) => answer.status === "rejected");
  expect(refused?.reason).toMatchObject({
    code: "VERSION_CONFLICT",
    details: { current: { status: moved?.value.status, version: task.version + 1 } },
  });
});

it("keeps both cards that two people drop into one gap at once, and the gap can still be found", async () => {
  const theatre = await makeTheatre();
  const { admin, technical_director: director } = theatre.callers;
  const made = [];
  for (const title of ["D", "C", "B", "A"]) made.push(await makeTask(theatre, { title }));
  const [d, c, , a] = made;
  const put = (caller: typeof admin, id: string | undefined, afterId: string | undefined) =>
    run(moveTask, anew(caller), { id, status: "created", after_id: afterId ?? null });
  await Promise.all([put(admin, c?.id, a?.id), put(director, d?.id, a?.id)]);
  const [first, second, third, last] = await column(theatre, "created");
  expect([first, new Set([second, third]), last]).toEqual(["A", new Set(["C", "D"]), "B"]);
  // B goes between the two, though they may stand at the same place.
  const above = made.find(({ title }) => title === second);
  await put(admin, made.find(({ title }) => title === "B")?.id, above?.id);
  expect(await column(theatre, "created")).toEqual(["A", second, "B", third]);
});
