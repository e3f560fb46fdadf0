import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Call {
  method: string;
  body: Record<string, unknown>;
}

/** A stand-in for Telegram that speaks the Bot API: it keeps what the bot says, and the bot hears what `say` and `press` put in. */
export async function startTelegram(token: string) {
  const calls: Call[] = [];
  const updates: { update_id: number; [key: string]: unknown }[] = [];
  const refusals = new Map<string, { error_code: number; description: string }>();
  let number = 100;

  function answer({ method, body }: Call): unknown {
    if (method === "getMe") return { id: 1, is_bot: true, first_name: "Flytower", username: "flytower_test_bot" };
    if (method === "getUpdates") return updates.filter((update) => update.update_id >= Number(body.offset ?? 0));
    if (method === "sendMessage")
      return { message_id: (number += 1), date: 0, chat: { id: body.chat_id, type: "private" }, text: body.text };
    return true;
  }

  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      const [, given, method = ""] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? "") ?? [];
      const call = { method, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
      const refusal = given === token ? refusals.get(method) : { error_code: 401, description: "Unauthorized" };
      if (method !== "getUpdates") calls.push(call);
      const reply = refusal ? { ok: false, ...refusal } : { ok: true, result: answer(call) };
      // Long polling: an empty answer takes a moment, as it does there.
      const wait = method === "getUpdates" && !refusal && (reply as { result?: unknown[] }).result?.length === 0 ? 50 : 0;
      setTimeout(() => {
        response.writeHead(refusal?.error_code ?? 200, { "Content-Type": "application/json" });
        response.end(JSON.stringify(reply));
      }, wait);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));

  const put = (update: Record<string, unknown>) => {
    const whole = { update_id: (number += 1), ...update };
    updates.push(whole);
    return whole;
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    refusals,
    /** Somebody writes to the bot. */
    say: (chatId: number, words: string, username = "anna") =>
      put({
        message: {
          message_id: 1,
          date: 0,
          chat: { id: chatId, type: "private" },
          from: { id: chatId, is_bot: false, first_name: "A", username, language_code: "en" },
          text: words,
        },
      }),
    /** Somebody presses a button under one of its messages. */
    press: (chatId: number, data: string) =>
      put({ callback_query: { id: `press-${number}`, data, message: { message_id: 5, date: 0, chat: { id: chatId, type: "private" } } } }),
    close: () => new Promise((done) => server.close(done)),
  };
}
