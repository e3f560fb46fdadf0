import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { tasks, taskWatchers } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { isOpenSql, isOverdueSql, visibleTasks } from "@/lib/tasks/rows";
import { CountTasksInput, TaskCounts } from "@/lib/tasks/schema";

export const countTasks = defineQuery({
  name: "tasks.countTasks",
  permission: "task:read",
  summary: "How many open tasks there are: all, overdue, the caller's, the department's, watched",
  input: CountTasksInput,
  output: TaskCounts,
  http: { method: "GET", path: "/tasks/counts" },
  async handler(ctx) {
    const { user_id: userId, department_id: departmentId } = ctx.actor;
    const counted = (condition: unknown) => sql<number>`(count(*) filter (where ${condition}))::int`;
    const watched = ctx.tx
      .select({ id: taskWatchers.task_id })
      .from(taskWatchers)
      .where(and(eq(taskWatchers.theatre_id, ctx.theatreId), userId ? eq(taskWatchers.user_id, userId) : sql`false`));
    const [counts] = await ctx.tx
      .select({
        open: sql<number>`count(*)::int`,
        overdue: counted(isOverdueSql),
        mine: counted(userId ? eq(tasks.assignee_id, userId) : sql`false`),
        department: counted(departmentId ? eq(tasks.department_id, departmentId) : sql`false`),
        watching: counted(sql`${tasks.id} in (${watched})`),
      })
      .from(tasks)
      .where(and(visibleTasks(ctx), isNull(tasks.deleted_at), isOpenSql));
    return counts ?? { open: 0, overdue: 0, mine: 0, department: 0, watching: 0 };
  },
});
