import "server-only";
import { Logger, run, type TaskList } from "graphile-worker";
import { keepDraining } from "@/lib/core/drain";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { deliverMail } from "@/lib/core/mail";
import type { Jobs } from "@/lib/core/queue";
import type { Subscriber } from "@/lib/core/subscriber";
import { sweep } from "@/lib/core/sweep";

const tasks: { [N in keyof Jobs]: (payload: Jobs[N]) => Promise<void> } = {
  mail: (payload) => deliverMail(payload.sealed),
  sweep,
};

const quietLogger = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") logger().warn({ part: "queue" }, message);
});

/** Works off the queue and the outbox until `stop`; any number of processes may. A job in hand is finished before it stops. */
export async function startWorker(subscribers: readonly Subscriber[]): Promise<{ stop(): Promise<void> }> {
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: 4,
    maxPoolSize: 6,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quietLogger,
    taskList: tasks as unknown as TaskList,
    crontab: "17 * * * * sweep",
  });
  const draining = await keepDraining(subscribers).catch(async (error: unknown) => {
    await runner.stop();
    throw error;
  });
  return {
    async stop() {
      await draining.stop();
      await runner.stop();
    },
  };
}
