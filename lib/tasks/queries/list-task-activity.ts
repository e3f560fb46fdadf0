import "server-only";
import { z } from "zod";
import { Activity } from "@/lib/core/activity-line";
import { readActivity } from "@/lib/core/activity";
import { id } from "@/lib/core/fields";
import { defineQuery } from "@/lib/core/operation";
import { PageInput } from "@/lib/core/pagination";
import { unreadEvents } from "@/lib/tasks/events";
import { fetchTask } from "@/lib/tasks/rows";

export const listTaskActivity = defineQuery({
  name: "tasks.listTaskActivity",
  permission: "task:read",
  summary: "What happened to a task, newest first",
  input: z.strictObject({ id, ...PageInput }),
  output: Activity,
  http: { method: "GET", path: "/tasks/{id}/activity" },
  async handler(ctx, input) {
    await fetchTask(ctx, input.id, { isDeleted: true });
    return readActivity(ctx, { entity: "task", id: input.id, without: unreadEvents }, input);
  },
});
