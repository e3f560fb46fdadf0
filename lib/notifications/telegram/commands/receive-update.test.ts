import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { outboxEvents, telegramCodes, telegramLinks, users } from "@/db/schema";
import { startWorker } from "@/lib/core/adapters/job";
import type { Context } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run, type AnyOperation } from "@/lib/core/operation";
import type { Notice, Recipient } from "@/lib/notifications/channels/schema";
import { createTelegramCode } from "@/lib/notifications/telegram/commands/create-telegram-code";
import { receiveUpdate } from "@/lib/notifications/telegram/commands/receive-update";
import { getTelegramLink } from "@/lib/notifications/telegram/queries/get-telegram-link";
import { telegramChannel } from "@/lib/notifications/telegram/rows";
import { makeTheatre, makeUser, systemCaller, type TestTheatre, type TestUser } from "@/tests/factories/users";
import { startTelegram } from "@/tests/support/telegram-server";

const token = "1234567:stand-in-for-the-real-token";
let server: Awaited<ReturnType<typeof startTelegram>>;
let theatre: TestTheatre;
let anna: TestUser;
let chat = 5000;

beforeAll(async () => {
  server = await startTelegram(token);
  Object.assign(process.env, { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: server.address });
  theatre = await makeTheatre();
});
afterAll(() => server.close());
beforeEach(async () => {
  server.calls.length = 0;
  server.refusals.clear();
  anna = await makeUser(theatre);
  chat += 1;
});

const hear = (update: unknown) => run(receiveUpdate, systemCaller(null), update);
const replies = () => server.calls.filter(({ method }) => method === "sendMessage").map(({ body }) => String(body.text));
const link = async (who = anna) => (await run(getTelegramLink, who.caller, {})).username;
const newCode = (who = anna) => run(createTelegramCode, who.caller, {});

async function joined(): Promise<void> {
  const { code } = await newCode();
  await hear(server.say(chat, `/start ${code}`));
  server.calls.length = 0;
}

const notice = (more: Partial<Notice> = {}): Notice => ({
  id: newId(),
  delivery_id: newId(),
  type: "task_assigned",
  title: "Task 12",
  message: "Hang <the> lamp",
  url: "https://flytower.example/tasks/12",
  is_urgent: false,
  locale: "en",
  entity_type: "task",
  entity_id: newId(),
  ...more,
});
const send = (given: Notice) =>
  telegramChannel.send(
    { tx: database() } as unknown as Context<ReturnType<typeof database>>,
    { user_id: anna.id, theatre_id: theatre.id } as Recipient,
    given,
  );

describe("a code", () => {
  it("joins the chat that sends it to who took it, once", async () => {
    const { code, url } = await newCode();
    expect(url).toBe(`https://t.me/flytower_test_bot?start=${code}`);
    await hear(server.say(chat, `/start ${code}`, "anna_k"));
    expect(await link()).toBe("anna_k");
    expect(replies()).toEqual([expect.stringContaining("connected to you")]);
    await hear(server.say(chat + 500, code));
    expect(replies()[1]).toMatch(/does not work/);
    expect(await link()).toBe("anna_k");
  });

  it("works no more once it is old, or another was taken", async () => {
    const first = await newCode();
    const second = await newCode();
    await hear(server.say(chat, first.code));
    expect(await link()).toBeNull();
    await database()
      .update(telegramCodes)
      .set({ expires_at: new Date(0) })
      .where(eq(telegramCodes.user_id, anna.id));
    await hear(server.say(chat, second.code));
    expect(await link()).toBeNull();
  });

  it("takes the chat over from who had it", async () => {
    await joined();
    const boris = await makeUser(theatre);
    await hear(server.say(chat, (await newCode(boris)).code));
    expect([await link(), await link(boris)]).toEqual([null, "anna"]);
  });
});

describe("the bot", () => {
  it("parts when it is told to", async () => {
    await joined();
    await hear(server.say(chat, "/stop"));
    expect(await link()).toBeNull();
    expect(replies()).toEqual([expect.stringContaining("disconnected")]);
  });

  it("says hello to strangers, and makes an event of a press of those it knows", async () => {
    await hear(server.say(chat, "hi"));
    expect(replies()).toEqual([expect.stringContaining("Flytower bot")]);
    const task = newId();
    await hear(server.press(chat, `take:${task}`));
    await joined();
    await hear(server.press(chat, `take:${task}`));
    const events = await database().select().from(outboxEvents).where(eq(outboxEvents.topic, "telegram.answered"));
    expect(events).toMatchObject([
      { theatre_id: theatre.id, actor_id: anna.id, payload: { action: "take", entity_id: task, user_id: anna.id, chat_id: chat } },
    ]);
  });

  it("hears by asking, as the worker runs it, each word once", async () => {
    const { code } = await newCode();
    server.say(chat, `/start ${code}`);
    const worker = await startWorker({ subscribers: [], operations: [receiveUpdate as unknown as AnyOperation] });
    await vi.waitFor(async () => expect(await link()).toBe("anna"), { timeout: 5000 });
    await worker.stop();
    expect(replies().filter((text) => text.includes("connected to you"))).toHaveLength(1);
  });
});

describe("a notice", () => {
  it("comes with what can be answered, and a link", async () => {
    await joined();
    const given = notice();
    expect(await send(given)).toBe("sent");
    expect(server.calls).toMatchObject([
      {
        method: "sendMessage",
        body: {
          chat_id: chat,
          text: "<b>Task 12</b>\nHang &lt;the&gt; lamp",
          reply_markup: { inline_keyboard: [[{ text: "Take it", callback_data: `take:${given.entity_id}` }, { url: given.url }]] },
        },
      },
    ]);
  });

  it("is dropped for who has no chat, or has shut the bot out; the chat is forgotten then", async () => {
    expect(await send(notice())).toBe("dropped");
    await joined();
    server.refusals.set("sendMessage", { error_code: 403, description: "Forbidden: bot was blocked by the user" });
    expect(await send(notice())).toBe("dropped");
    expect(await database().select().from(telegramLinks).where(eq(telegramLinks.user_id, anna.id))).toEqual([]);
  });

  it("is tried again where Telegram is in trouble", async () => {
    await joined();
    server.refusals.set("sendMessage", { error_code: 502, description: "Bad Gateway" });
    await expect(send(notice())).rejects.toThrow(/Bad Gateway/);
    expect(await link()).toBe("anna");
  });

  it("of a deactivated person's chat is not for whoever has the telephone", async () => {
    await joined();
    await database().update(users).set({ is_active: false }).where(eq(users.id, anna.id));
    await hear(server.say(chat, "hi"));
    expect(replies()).toEqual([expect.stringContaining("Flytower bot")]);
  });
});
