import { expect, it } from "vitest";
import { files } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { addAttachment } from "@/lib/tasks/attachments/commands/add-attachment";
import { removeAttachment } from "@/lib/tasks/attachments/commands/remove-attachment";
import { listAttachments } from "@/lib/tasks/attachments/queries/list-attachments";
import { makeTask } from "@/tests/factories/tasks";
import { makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

it(
  "takes a file of one's own, once, and nobody else's",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { department_head: head, admin } = theatre.callers;
    const task = await makeTask(theatre, { department_id: theatre.departments.light });
    const fileId = newId();
    await tx.insert(files).values({
      id: fileId,
      theatre_id: theatre.id,
      bucket: "files",
      object_key: fileId,
      name: "plan.pdf",
      status: "ready",
      uploaded_by_id: theatre.users.department_head.id,
    });
    await expect(run(addAttachment, admin, { id: task.id, file_id: fileId })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
    await run(addAttachment, head, { id: task.id, file_id: fileId });
    await run(addAttachment, head, { id: task.id, file_id: fileId });
    expect((await run(listAttachments, admin, { id: task.id })).items).toMatchObject([{ file_id: fileId, name: "plan.pdf" }]);
    await run(removeAttachment, admin, { id: task.id, file_id: fileId });
    expect((await run(listAttachments, admin, { id: task.id })).items).toEqual([]);
  }),
);
