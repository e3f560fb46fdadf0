import { expect, it } from "vitest";
import { listActivity } from "@/lib/admin/activity/queries/list-activity";
import { run } from "@/lib/core/operation";
import { createKit } from "@/lib/inventory/kits/commands/create-kit";
import { updateItem } from "@/lib/inventory/commands/update-item";
import { updateTask } from "@/lib/tasks/commands/update-task";
import { updateUser } from "@/lib/users/commands/update-user";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { anew, makeTask } from "@/tests/factories/tasks";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

const read = (caller: TestTheatre["system"], entity: string, id: string, more = {}) =>
  run(listActivity, caller, { entity_type: entity as "task", entity_id: id, ...more });

it(
  "tells of any record who did what and what differs, page by page, to those who may see the record",
  rolledBack(async (tx) => {
    const [theatre, other] = [await makeTheatre(tx), await makeTheatre(tx)];
    const { admin, department_staff: crew, actor } = theatre.callers;
    const task = await makeTask(theatre, { department_id: theatre.departments.light });
    await run(updateTask, anew(admin), { id: task.id, title: "Hang the gauze" });
    const { items, total } = await read(crew, "task", task.id);
    expect(items).toMatchObject([
      {
        action: "task.updated",
        actor: { id: theatre.users.admin.id },
        before: { title: "Hang the cloth" },
        after: { title: "Hang the gauze" },
      },
      { action: "task.created", before: null },
    ]);
    expect(total).toBe(2);
    const first = await read(crew, "task", task.id, { page_size: 1 });
    const second = await read(crew, "task", task.id, { page_size: 1, cursor: first.next_cursor });
    expect([...first.items, ...second.items]).toEqual(items);

    await makeLocation(theatre);
    const item = await makeItem(theatre, { name: "Lamp" });
    await run(updateItem, admin, { id: item.id, name: "Lamp 2" });
    const kit = await run(createKit, admin, { name: "Case" });
    expect((await read(crew, "item", item.id)).items[0]).toMatchObject({ action: "item.updated", after: { name: "Lamp 2" } });
    expect((await read(crew, "kit", kit.id)).items).toMatchObject([{ action: "kit.created" }]);

    for (const [caller, entity, id] of [
      [actor, "task", task.id],
      [other.callers.admin, "task", task.id],
      [other.callers.admin, "item", item.id],
    ] as const)
      await expect(read(caller, entity, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(read(actor, "item", item.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(read(admin, "session", task.id)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  }),
);

it(
  "keeps the log of a person to themselves and to those who keep the people",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { admin, department_head: head } = theatre.callers;
    const crew = theatre.users.department_staff;
    await run(updateUser, admin, { id: crew.id, position: "Electrician" });
    for (const caller of [admin, crew.caller])
      expect((await read(caller, "user", crew.id)).items[0]).toMatchObject({ action: "user.updated" });
    await expect(read(head, "user", crew.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }),
);
