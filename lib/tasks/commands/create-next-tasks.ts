import "server-only";
import { and, asc, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { tasks, theatres } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { makeNextTask } from "@/lib/tasks/recurrence/rows";

const atOnce = 500;

export const createNextTasks = defineCommand({
  name: "tasks.createNextTasks",
  permission: "system",
  summary: "Make the next task of every series whose time has come",
  input: z.strictObject({}),
  output: z.object({ made: z.number().int() }),
  cron: "*/5 * * * *",
  async handler(ctx) {
    const due = await ctx.tx
      .select({ task: tasks, zone: theatres.time_zone })
      .from(tasks)
      .innerJoin(theatres, eq(theatres.id, tasks.theatre_id))
      .where(
        and(
          isNotNull(tasks.rrule),
          isNull(tasks.deleted_at),
          lte(tasks.deadline, ctx.now),
          sql`not exists (select 1 from tasks f where f.theatre_id = ${tasks.theatre_id} and f.repeats_id = ${tasks.id})`,
        ),
      )
      .orderBy(asc(tasks.deadline), asc(tasks.id))
      .limit(atOnce)
      .for("no key update", { of: tasks, skipLocked: true });
    let made = 0;
    for (const { task, zone } of due) {
      if (await makeNextTask(ctx, task, zone)) made += 1;
      // A series at its end repeats no more, and is not asked again.
      else await ctx.tx.update(tasks).set({ rrule: null }).where(eq(tasks.id, task.id));
    }
    ctx.unchanged();
    return { made };
  },
});
