import { beforeAll, describe, expect, it } from "vitest";
import type { Caller } from "@/lib/core/context";
import { run } from "@/lib/core/operation";
import { getTask } from "@/lib/tasks/queries/get-task";
import { listBoard } from "@/lib/tasks/queries/list-board";
import { listDeadlines } from "@/lib/tasks/queries/list-deadlines";
import { listTasks } from "@/lib/tasks/queries/list-tasks";
import { countTasks } from "@/lib/tasks/queries/count-tasks";
import { addWatcher } from "@/lib/tasks/watchers/commands/add-watcher";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTask, putInto } from "@/tests/factories/tasks";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;

beforeAll(async () => {
  theatre = await makeTheatre();
  const { light, sound } = theatre.departments;
  const { department_staff: crew, actor } = theatre.users;
  await makeTask(theatre, { title: "Сменить лампы прожекторов", department_id: light, priority: "critical", deadline: "2020-01-01" });
  await makeTask(theatre, { title: "Перемотать кабели", department_id: light, assignee_id: crew.id, deadline: "2030-05-02" });
  await makeTask(theatre, { title: "Настроить микрофоны", department_id: sound, deadline: "2030-05-02T10:00:00+03:00" });
  const watched = await makeTask(theatre, { title: "Записать фонограмму", department_id: sound });
  await makeTask(theatre, { title: "Примерка", assignee_id: actor.id });
  await run(addWatcher, theatre.callers.admin, { id: watched.id, user_id: crew.id });
  const done = await makeTask(theatre, { title: "Убрать сцену", department_id: sound, deadline: "2020-01-01" });
  await putInto(theatre, done.id, "completed");
  await makeTask(await makeTheatre(), { title: "Чужая задача" });
});

async function titles(input: object, caller: Caller = theatre.callers.admin): Promise<string[]> {
  return (await run(listTasks, caller, input)).items.map(({ title }) => title).toSorted();
}

describe("sight", () => {
  it("is the theatre, the department and one's own, or one's own alone", async () => {
    expect(await titles({})).toHaveLength(6);
    expect(await titles({}, theatre.callers.department_staff)).toEqual([
      "Записать фонограмму",
      "Перемотать кабели",
      "Сменить лампы прожекторов",
    ]);
    expect(await titles({}, theatre.callers.actor)).toEqual(["Примерка"]);
  });

  it("holds for one task, for the board, for the calendar and for what is counted", async () => {
    const [hidden] = (await run(listTasks, theatre.callers.admin, { q: "микрофоны" })).items;
    await expect(run(getTask, theatre.callers.department_staff, { id: hidden?.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const board = await run(listBoard, theatre.callers.department_staff, {});
    expect(board.columns.map(({ status, total }) => [status, total]).filter(([, total]) => total)).toEqual([
      ["created", 2],
      ["assigned", 1],
    ]);
    const days = await run(listDeadlines, theatre.callers.department_staff, { from: "2030-05-01", to: "2030-05-07" });
    expect(days.days).toMatchObject([{ day: "2030-05-02", total: 1 }]);
    expect(await run(countTasks, theatre.callers.department_staff, {})).toEqual({
      open: 3,
      overdue: 1,
      mine: 1,
      department: 2,
      watching: 1,
    });
  });
});

describe("filters", () => {
  it.each([
    [{ q: "прожекторами" }, 1],
    [{ q: "настроеть микрофоны" }, 1],
    [{ status: "created,completed" }, 4],
    [{ priority: "critical" }, 1],
    [{ assignee_id: "none" }, 4],
    [{ overdue: "true" }, 1],
    [{ due_before: "2030-05-02" }, 4],
    [{ due_before: "2030-05-02T09:00" }, 2],
    [{ due_after: "2030-05-02" }, 2],
    [{ created_by: "me" }, 6],
    [{ watching: "true" }, 0],
    [{ deleted: "true" }, 0],
  ])("%j", async (input, count) => expect(await titles(input)).toHaveLength(count));

  it("mean the one who asks by `me`", async () => {
    expect(await titles({ assignee_id: "me" }, theatre.callers.department_staff)).toEqual(["Перемотать кабели"]);
    expect(await titles({ watching: true }, theatre.callers.department_staff)).toEqual(["Записать фонограмму"]);
  });

  it("are refused where they make no sense", async () => {
    for (const bad of [{ status: "lost" }, { assignee_id: "nobody" }, { sort: "mood" }, { due_before: "soon" }])
      await expect(run(listTasks, theatre.callers.admin, bad)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
    await expect(run(listDeadlines, theatre.callers.admin, { from: "2030-01-01", to: "2031-01-01" })).rejects.toMatchObject({
      code: "VALIDATION_ERROR",
    });
  });
});

it.each(["deadline", "-number", "priority,-title", "status", "assignee", "department", "-updated_at"])(
  "is walked by %s to the end without gaps or repeats",
  async (sort) => {
    const whole = (await run(listTasks, theatre.callers.admin, { sort })).items.map(({ id }) => id);
    const walked: string[] = [];
    for (let cursor: string | undefined; walked.length < 20;) {
      const page = await run(listTasks, theatre.callers.admin, { sort, page_size: 2, cursor });
      walked.push(...page.items.map(({ id }) => id));
      if (!page.next_cursor) break;
      cursor = page.next_cursor;
    }
    expect(walked).toEqual(whole);
  },
);

describe("tasks that were made from an item", () => {
  it("are listed by it, for who may see items", async () => {
    const own = await makeTheatre();
    await makeLocation(own);
    const item = await makeItem(own);
    await makeTask(own, { title: "Проверить", source_type: "item", source_id: item.id, assignee_id: own.users.actor.id });
    await makeTask(own, { title: "Другое" });
    const found = async (caller: Caller) => (await run(listTasks, caller, { source_id: item.id })).items.map(({ title }) => title);
    expect(await found(own.callers.admin)).toEqual(["Проверить"]);
    expect(await found(own.callers.actor)).toEqual([]);
  });
});
