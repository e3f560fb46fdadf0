import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { tasks } from "@/db/schema";
import { run } from "@/lib/core/operation";
import { createNextTasks } from "@/lib/tasks/commands/create-next-tasks";
import { makeTask } from "@/tests/factories/tasks";
import { makeTheatre, systemCaller } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

it(
  "makes the next one when its time comes, once, and lets a series end",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    const daily = await makeTask(theatre, { deadline: yesterday, rrule: "FREQ=DAILY" });
    const last = await makeTask(theatre, { deadline: yesterday, rrule: "FREQ=DAILY;COUNT=1" });
    await makeTask(theatre, { deadline: "2099-01-01", rrule: "FREQ=DAILY" });
    const clock = systemCaller(null, tx);
    expect(await run(createNextTasks, clock, {})).toEqual({ made: 1 });
    expect(await run(createNextTasks, clock, {})).toEqual({ made: 0 });
    const [next] = await tx.select().from(tasks).where(eq(tasks.repeats_id, daily.id));
    expect(next?.deadline?.getTime()).toBeGreaterThan(Date.now());
    const [ended] = await tx.select().from(tasks).where(eq(tasks.id, last.id));
    expect(ended?.rrule).toBeNull();
  }),
);
