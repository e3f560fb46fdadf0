import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { files } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { storage } from "@/lib/core/storage/configured";
import { addAttachment } from "@/lib/tasks/attachments/commands/add-attachment";
import { getAttachment } from "@/lib/tasks/attachments/queries/get-attachment";
import { makeTask } from "@/tests/factories/tasks";
import { makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

it(
  "gives the bytes to those who may see the task, and to nobody else",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { admin, department_staff: crew, actor } = theatre.callers;
    const task = await makeTask(theatre, { department_id: theatre.departments.light });
    const fileId = newId();
    await storage().put("theatre-documents", `${theatre.id}/${fileId}`, Readable.from("fly plan"), "text/plain");
    await tx.insert(files).values({
      id: fileId,
      theatre_id: theatre.id,
      bucket: "theatre-documents",
      object_key: `${theatre.id}/${fileId}`,
      name: "plan.txt",
      size: 8,
      status: "ready",
      uploaded_by_id: theatre.users.admin.id,
    });
    const wanted = { id: task.id, file_id: fileId };
    await expect(run(getAttachment, admin, wanted)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await run(addAttachment, admin, wanted);
    const file = await run(getAttachment, crew, wanted);
    expect(await text(await file.open())).toBe("fly plan");
    await expect(run(getAttachment, actor, wanted)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await storage().remove("theatre-documents", `${theatre.id}/${fileId}`);
  }),
);
