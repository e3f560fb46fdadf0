import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { driver } from "@/lib/core/database";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";

let api: Api | undefined;

export function hasTelegram(): boolean {
  return env().TELEGRAM_BOT_TOKEN !== undefined;
}

/** The bot of this installation; only where `hasTelegram()`. */
export function telegram(): Api {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot } = env();
  if (!token) throw new Error("TELEGRAM_BOT_TOKEN is not set");
  api ??= new Api(token, { apiRoot, timeoutSeconds: 40 });
  return api;
}

let botName: Promise<string> | undefined;

/** Name of the bot, for links such as t.me/<name>?start=<code>; asked for once. */
export function telegramName(): Promise<string> {
  botName ??= telegram()
    .getMe()
    .then((me) => me.username)
    .catch((error: unknown) => {
      botName = undefined;
      throw error;
    });
  return botName;
}

/** Telegram says for good that this chat takes nothing: blocked, deleted, never begun. */
export function isRefusedByChat(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 403 || /chat not found|user is deactivated/i.test(error.description));
}

// Of all workers one asks for updates: Telegram allows no second.
const pollLock = 7_421_896_300;

async function pollOnce(handle: (update: Update) => Promise<void>, offset: number, signal: AbortSignal): Promise<number> {
  const updates = await telegram().getUpdates({ offset, timeout: 25, allowed_updates: ["message", "callback_query"] }, signal as never);
  let next = offset;
  for (const update of updates) {
    await handle(update);
    next = update.update_id + 1;
  }
  return next;
}

/** Asks as long as this process holds the lock; after a failure a little later. An update is confirmed by the next question, once it is handled. */
async function pollWhileLocked(handle: (update: Update) => Promise<void>, signal: AbortSignal): Promise<void> {
  const connection = await driver().reserve();
  try {
    const [row] = await connection<{ held: boolean }[]>`select pg_try_advisory_lock(${pollLock}) as held`;
    if (!row?.held) return;
    for (let offset = 0; !signal.aborted; offset = await pollOnce(handle, offset, signal)) await connection`select 1`;
  } finally {
    // Also after a failure: the connection goes back into the pool, and the lock would go with it.
    await connection`select pg_advisory_unlock_all()`.catch(() => undefined);
    connection.release();
  }
}

/** Hears what people write to the bot until `stop`; of several processes one at a time. */
export function keepPolling(handle: (update: Update) => Promise<void>): { stop(): Promise<void> } {
  const ending = new AbortController();
  const poll = async () => {
    while (!ending.signal.aborted) {
      await pollWhileLocked(handle, ending.signal).catch((error: unknown) => {
        if (!ending.signal.aborted) logger().warn({ err: error }, "the bot waits");
      });
      await pause(5000, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  };
  const polling = poll();
  return {
    async stop() {
      ending.abort();
      await polling;
    },
  };
}
