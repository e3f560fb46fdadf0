import "server-only";
import { and, sql } from "drizzle-orm";
import { taskComments } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { commentsOf, selectComments } from "@/lib/tasks/comments/rows";
import { CommentList, ListCommentsInput } from "@/lib/tasks/comments/schema";
import { fetchTask } from "@/lib/tasks/rows";

const keys: SortKey[] = [{ name: "created_at", expression: sql`${taskComments.created_at}`, type: "timestamptz" }];
const idKey: SortKey = { name: "id", expression: sql`${taskComments.id}`, type: "uuid" };

export const listComments = defineQuery({
  name: "tasks.listComments",
  permission: "task:read",
  summary: "Comments on a task, oldest first, each with what it said before it was edited",
  input: ListCommentsInput,
  output: CommentList,
  http: { method: "GET", path: "/tasks/{id}/comments" },
  async handler(ctx, input) {
    await fetchTask(ctx, input.id, { isDeleted: true });
    const steps = walk({ sort: input.sort ?? "created_at", cursor: input.cursor }, keys, idKey);
    const where = commentsOf(ctx, input.id);
    const [rows, [count]] = await Promise.all([
      selectComments(ctx, { walk_position: steps.position })
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(taskComments)
        .where(where),
    ]);
    return pageOf(
      input,
      steps,
      rows as unknown as ((typeof rows)[number] & { edits: { content: string; at: Date }[] })[],
      count?.total ?? 0,
    );
  },
});
