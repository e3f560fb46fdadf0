import "server-only";
import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { taskComments, taskWatchers, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { requirePeople } from "@/lib/tasks/rows";
import type { Comment } from "@/lib/tasks/comments/schema";

const columns = {
  id: taskComments.id,
  content: taskComments.content,
  author: {
    id: users.id,
    name: sql<string>`concat_ws(' ', ${users.last_name}, ${users.first_name})`,
  },
  mentions: sql<Comment["mentions"]>`coalesce((
    select json_agg(json_build_object('id', u.id, 'name', concat_ws(' ', u.last_name, u.first_name)) order by u.last_name)
    from users u where u.theatre_id = ${taskComments.theatre_id} and u.id = any(${taskComments.mentions})), '[]'::json)`,
  edited_at: taskComments.edited_at,
  edits: sql<{ content: string; at: string }[]>`coalesce((
    select json_agg(json_build_object('content', e.content, 'at', e.created_at) order by e.created_at desc)
    from task_comment_edits e where e.theatre_id = ${taskComments.theatre_id} and e.comment_id = ${taskComments.id}), '[]'::json)`.mapWith(
    (edits: { content: string; at: string }[]) => edits.map(({ content, at }) => ({ content, at: new Date(at) })),
  ),
  created_at: taskComments.created_at,
};

export function selectComments<T extends Record<string, SQL>>(ctx: Context, extra: T) {
  return ctx.tx
    .select({ ...columns, ...extra })
    .from(taskComments)
    .innerJoin(users, eq(users.id, taskComments.author_id));
}

export function commentsOf(ctx: Context, taskId: string): SQL | undefined {
  return and(eq(taskComments.theatre_id, ctx.theatreId), eq(taskComments.task_id, taskId), isNull(taskComments.deleted_at));
}

export async function fetchComment(ctx: Context, taskId: string, commentId: string): Promise<Comment & { author_id: string }> {
  const [comment] = await selectComments(ctx, {}).where(and(commentsOf(ctx, taskId), eq(taskComments.id, commentId)));
  if (!comment) throw notFound();
  return { ...comment, author_id: comment.author.id };
}

/** Whoever is named in a comment, and whoever wrote it, hears of the task from then on. */
export async function watchAlong(ctx: Context<Transaction>, taskId: string, mentions: readonly string[]): Promise<void> {
  await requirePeople(ctx, mentions, "mentions");
  const people = [...new Set([...mentions, ...(ctx.actor.user_id ? [ctx.actor.user_id] : [])])];
  if (people.length === 0) return;
  await ctx.tx
    .insert(taskWatchers)
    .values(people.map((user_id) => ({ theatre_id: ctx.theatreId, task_id: taskId, user_id })))
    .onConflictDoNothing();
}
