import "server-only";
import { and, asc, eq, sql, type SQL } from "drizzle-orm";
import { files, taskAttachments } from "@/db/schema";
import type { Context } from "@/lib/core/context";

export function fetchAttachments(ctx: Context, taskId: string, condition?: SQL) {
  return ctx.tx
    .select({
      file_id: files.id,
      name: files.name,
      size: files.size,
      mime_type: files.mime_type,
      status: files.status,
      width: files.width,
      height: files.height,
      added_by: sql<{ id: string; name: string } | null>`(
        select json_build_object('id', u.id, 'name', concat_ws(' ', u.last_name, u.first_name)) from users u where u.id = ${taskAttachments.added_by_id})`,
      created_at: taskAttachments.created_at,
    })
    .from(taskAttachments)
    .innerJoin(files, eq(files.id, taskAttachments.file_id))
    .where(and(eq(taskAttachments.theatre_id, ctx.theatreId), eq(taskAttachments.task_id, taskId), condition))
    .orderBy(asc(taskAttachments.created_at), asc(files.id));
}
