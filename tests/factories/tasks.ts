import { eq } from "drizzle-orm";
import type { z } from "zod";
import { tasks } from "@/db/schema";
import { database } from "@/lib/core/database";
import type { Caller } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import type { TaskStatus } from "@/lib/tasks/constants";
import { createTask } from "@/lib/tasks/commands/create-task";
import type { CreateTaskInput, Task } from "@/lib/tasks/schema";
import type { TestTheatre } from "@/tests/factories/users";

/** A task made through the operation, by the administrator unless somebody else is named. */
export function makeTask(theatre: TestTheatre, input: Partial<z.input<typeof CreateTaskInput>> = {}, by?: Caller): Promise<Task> {
  return run(createTask, by ?? theatre.callers.admin, { title: "Hang the cloth", ...input });
}

/** Puts a task into any status, past the rules that lead there. */
export async function putInto(theatre: TestTheatre, taskId: string, status: TaskStatus, assigneeId?: string | null): Promise<void> {
  await (theatre.tx ?? database())
    .update(tasks)
    .set({
      status,
      completed_at: status === "completed" ? new Date() : null,
      ...(assigneeId === undefined ? {} : { assignee_id: assigneeId }),
    })
    .where(eq(tasks.id, taskId));
}

/** The same person in another request: what one request did is taken back as one. */
export const anew = (caller: Caller): Caller => ({ ...caller, requestId: newId() });
