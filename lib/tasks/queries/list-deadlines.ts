import "server-only";
import { and, asc, eq, lte, sql } from "drizzle-orm";
import { tasks } from "@/db/schema";
import { addDays, instantOf } from "@/lib/core/civil-time";
import { invalid } from "@/lib/core/errors";
import { defineQuery } from "@/lib/core/operation";
import { dueBefore, dueFrom, matchingTasks, selectTasks } from "@/lib/tasks/rows";
import { Deadlines, ListDeadlinesInput } from "@/lib/tasks/schema";

const mostDays = 45;
const mostOfDay = 30;

export const listDeadlines = defineQuery({
  name: "tasks.listDeadlines",
  permission: "task:read",
  summary: "Tasks by the day of their deadline, in the theatre's time zone; of a full day the first thirty and the count of all",
  input: ListDeadlinesInput,
  output: Deadlines,
  http: { method: "GET", path: "/tasks/deadlines" },
  async handler(ctx, input) {
    if (input.to < input.from || addDays(input.from, mostDays) < input.to) throw invalid({ to: "tasks.bad_range" });
    const zone = ctx.actor.theatre?.time_zone ?? "UTC";
    const day = sql<string>`((${tasks.deadline} at time zone ${zone})::date)::text`;
    const ranked = ctx.tx
      .select({
        id: tasks.id,
        day: day.as("day"),
        place:
          sql<number>`row_number() over (partition by (${tasks.deadline} at time zone ${zone})::date order by ${tasks.deadline}, ${tasks.id})`.as(
            "place",
          ),
        total: sql<number>`(count(*) over (partition by (${tasks.deadline} at time zone ${zone})::date))::int`.as("total"),
      })
      .from(tasks)
      .where(
        and(
          matchingTasks(ctx, input),
          dueFrom(instantOf(`${input.from}T00:00`, zone)),
          dueBefore(instantOf(`${addDays(input.to, 1)}T00:00`, zone)),
        ),
      )
      .as("ranked");
    const rows = await selectTasks(ctx.tx, { day: sql<string>`ranked.day`, total: sql<number>`ranked.total` })
      .innerJoin(ranked, eq(ranked.id, tasks.id))
      .where(lte(ranked.place, mostOfDay))
      .orderBy(asc(tasks.deadline), asc(tasks.id));
    const days = [...new Set(rows.map((row) => row.day))];
    return {
      days: days.map((one) => {
        const items = rows.filter((row) => row.day === one);
        return { day: one, total: items[0]?.total ?? 0, items };
      }),
    };
  },
});
