import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { listReaders } from "@/lib/tasks/queries/list-readers";
import { addWatcher } from "@/lib/tasks/watchers/commands/add-watcher";
import { makeTask } from "@/tests/factories/tasks";
import { makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

it(
  "names those who may see the task: by their reach, and those whom it concerns",
  rolledBack(async (tx) => {
    const [theatre, other] = [await makeTheatre(tx), await makeTheatre(tx)];
    const { admin, actor } = theatre.callers;
    const near = await makeTask(theatre, { department_id: theatre.departments.light });
    const far = await makeTask(theatre);
    const readers = async (id: string, q?: string) => (await run(listReaders, admin, { id, q })).items.map((person) => person.id);
    const of = (role: keyof typeof theatre.users) => theatre.users[role].id;

    expect(await readers(near.id)).toEqual(expect.arrayContaining([of("admin"), of("technical_director"), of("department_staff")]));
    expect(await readers(near.id)).not.toContain(of("actor"));
    expect(await readers(far.id)).not.toContain(of("department_staff"));
    await run(addWatcher, admin, { id: far.id, user_id: of("actor") });
    expect(await readers(far.id)).toContain(of("actor"));
    expect((await run(listReaders, actor, { id: far.id })).items.length).toBeGreaterThan(0);
    await expect(run(listReaders, other.callers.admin, { id: far.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await readers(far.id, "nobody of this name")).toEqual([]);
  }),
);
