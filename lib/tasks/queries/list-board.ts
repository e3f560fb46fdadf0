import "server-only";
import { and, asc, eq, gte, sql, type SQL } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { tasks } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { boardDays, columnSizes, taskStatuses, type TaskStatus } from "@/lib/tasks/constants";
import { isClosedSql, isOpenSql, isOverdueSql, matchingTasks, selectTasks } from "@/lib/tasks/rows";
import { isOpen } from "@/lib/tasks/rules";
import { Board, ListBoardInput } from "@/lib/tasks/schema";

function sizeOf(status: TaskStatus, more: string[] | undefined): number {
  const asked = more?.find((one) => one.startsWith(`${status}:`))?.split(":")[1];
  return Math.min(columnSizes.most, Math.max(columnSizes.first, Number(asked ?? 0)));
}

export const listBoard = defineQuery({
  name: "tasks.listBoard",
  permission: "task:read",
  summary: "The board: tasks by status, the first of each column in their order, with the counts; of closed ones those of the last week",
  input: ListBoardInput,
  output: Board,
  http: { method: "GET", path: "/tasks/board" },
  async handler(ctx, input) {
    const where = matchingTasks(ctx, input);
    const recent = gte(tasks.updated_at, new Date(ctx.now.getTime() - boardDays * 86_400_000));
    // A limit for each column, so that the index of the board is read no further than what is shown.
    const [first, second, ...others] = taskStatuses
      .filter((status) => !input.status?.length || input.status.includes(status))
      .map((status) =>
        ctx.tx
          .select({ id: tasks.id })
          .from(tasks)
          .where(and(eq(tasks.status, status), where, isOpen(status) ? undefined : recent))
          .orderBy(asc(tasks.sort_order), asc(tasks.id))
          .limit(sizeOf(status, input.more)),
      );
    const shown = first && second ? unionAll(first, second, ...others) : first;
    const page = shown?.as("page");
    const countBy = (condition: SQL | undefined) =>
      ctx.tx
        .select({
          status: tasks.status,
          total: sql<number>`count(*)::int`,
          overdue: sql<number>`(count(*) filter (where ${isOverdueSql}))::int`,
        })
        .from(tasks)
        .where(and(where, condition))
        .groupBy(tasks.status);
    const [counts, rows] = await Promise.all([
      // Apart, so that each is counted in an index of its own and nobody counts what was done in all the years.
      unionAll(countBy(isOpenSql), countBy(and(isClosedSql, recent))),
      page ? selectTasks(ctx.tx, {}).innerJoin(page, eq(page.id, tasks.id)).orderBy(asc(tasks.sort_order), asc(tasks.id)) : [],
    ]);
    const columns = taskStatuses.map((status) => {
      const count = counts.find((one) => one.status === status);
      return { status, total: count?.total ?? 0, overdue: count?.overdue ?? 0, items: rows.filter((row) => row.status === status) };
    });
    return { columns };
  },
});
