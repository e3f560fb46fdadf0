import "server-only";
import { Logger, parseCronItems, run as runQueue, type ParsedCronItem, type TaskList } from "graphile-worker";
import { systemActor, type Caller } from "@/lib/core/context";
import { keepDraining, onChanges } from "@/lib/core/drain";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { deliverMail } from "@/lib/core/mail";
import { newId } from "@/lib/core/ids";
import { defaultLocale } from "@/lib/core/locale";
import { run, type AnyOperation, type Operation } from "@/lib/core/operation";
import type { Jobs, QueuedCall } from "@/lib/core/queue";
import type { Subscriber } from "@/lib/core/subscriber";
import { hasTelegram, keepPolling } from "@/lib/core/telegram";
import { sweep } from "@/lib/core/sweep";

/** What a worker works at: `lib/registry.ts`. */
export interface Work {
  subscribers: readonly Subscriber[];
  operations: readonly AnyOperation[];
}

const tasks: { [N in keyof Jobs]: (payload: Jobs[N]) => Promise<void> } = {
  mail: (payload) => deliverMail(payload.sealed),
  sweep,
};

const known = tasks as unknown as TaskList;

function systemCaller(call: QueuedCall): Caller {
  return { actor: systemActor(call.theatre_id), locale: defaultLocale, requestId: call.request_id, ipAddress: null, device: null };
}

/** Every command of the system is a job: by `runLater`, or by its own clock (`cron`), then without input and of no theatre. */
function jobsOf(operations: readonly AnyOperation[]): { taskList: TaskList; parsedCronItems: ParsedCronItem[] } {
  const ofSystem = operations.filter((operation) => operation.permission === "system");
  const taskList = Object.fromEntries(
    ofSystem.map((operation) => [
      operation.name,
      async (payload: unknown) => {
        const call = operation.cron ? { theatre_id: null, input: {}, request_id: newId(), ...givenCall(payload) } : (payload as QueuedCall);
        await run(operation as unknown as Operation, systemCaller(call), call.input);
      },
    ]),
  );
  const clocks = ofSystem.flatMap(({ name, cron }) => (cron ? [{ task: name, match: cron, identifier: name }] : []));
  return { taskList: { ...known, ...taskList }, parsedCronItems: parseCronItems([{ task: "sweep", match: "17 * * * *" }, ...clocks]) };
}

/** A clock gives its own payload; what `runLater` queued is a call. */
function givenCall(payload: unknown): Partial<QueuedCall> {
  return typeof payload === "object" && payload !== null && "request_id" in payload ? (payload as QueuedCall) : {};
}

/** Runs what wants to run after changes: when PostgreSQL says that something was written, and every few seconds in case nobody heard it. */
async function keepUp(operations: readonly AnyOperation[]): Promise<{ stop(): Promise<void> }> {
  const eager = operations.filter((operation) => operation.afterChanges);
  const runAll = async () => {
    for (const operation of eager) {
      const call = { theatre_id: null, input: {}, request_id: newId() };
      await run(operation as unknown as Operation, systemCaller(call), {}).catch((error: unknown) =>
        logger().warn({ err: error, operation: operation.name }, "what follows a change waits"),
      );
    }
  };
  return onChanges(runAll);
}

/** Has the bot heard, where there is one. */
function keepHearing(operations: readonly AnyOperation[]): { stop(): Promise<void> } | undefined {
  const hearing = operations.find((operation) => operation.hearsTelegram);
  if (!hearing || !hasTelegram()) return undefined;
  return keepPolling(async (update) => {
    const call = { theatre_id: null, input: update, request_id: newId() };
    await run(hearing as unknown as Operation, systemCaller(call), update);
  });
}

const quietLogger = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") logger().warn({ part: "queue" }, message);
});

/** Works off the queue and the outbox until `stop`; any number of processes may. A job in hand is finished before it stops. */
export async function startWorker({ subscribers, operations }: Work): Promise<{ stop(): Promise<void> }> {
  const runner = await runQueue({
    connectionString: env().DATABASE_URL,
    concurrency: 4,
    maxPoolSize: 6,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quietLogger,
    ...jobsOf(operations),
  });
  const draining = await keepDraining(subscribers).catch(async (error: unknown) => {
    await runner.stop();
    throw error;
  });
  const keeping = await keepUp(operations).catch(async (error: unknown) => {
    await draining.stop();
    await runner.stop();
    throw error;
  });
  const hearing = keepHearing(operations);
  return {
    async stop() {
      await hearing?.stop();
      await keeping.stop();
      await draining.stop();
      await runner.stop();
    },
  };
}
