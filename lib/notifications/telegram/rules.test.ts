import { describe, expect, it } from "vitest";
import { messageText, quickAnswer, readAnswer, readCode } from "@/lib/notifications/telegram/rules";

const id = "01900000-0000-7000-8000-000000000001";

it("a message is text, whatever is in it", () =>
  expect(messageText({ title: "Лампа <b>", message: "1 < 2 & 3" })).toBe("<b>Лампа &lt;b&gt;</b>\n1 &lt; 2 &amp; 3"));

it("a message is never longer than Telegram takes", () =>
  expect(messageText({ title: "T", message: "я".repeat(10_000) }).length).toBeLessThan(4096));

describe("a button", () => {
  it("is offered for a task that was given to somebody, and for nothing else", () => {
    const notice = { type: "task_assigned", entity_type: "task", entity_id: id };
    expect(quickAnswer(notice)).toEqual({ action: "take", data: `take:${id}` });
    expect(quickAnswer({ ...notice, type: "task_overdue" })).toBeUndefined();
    expect(quickAnswer({ ...notice, entity_id: null })).toBeUndefined();
  });

  it.each(["", "take", "take:1", `take:${id}:x`, `TAKE:${id}`, undefined])("that nobody made says nothing: %s", (data) =>
    expect(readAnswer(data)).toBeUndefined(),
  );
  it("says what and of which record", () => expect(readAnswer(`take:${id}`)).toEqual({ action: "take", entityId: id }));
});

it.each([
  ["/start abcdefgh23", "ABCDEFGH23"],
  [" ABCDEFGH23 ", "ABCDEFGH23"],
  ["/start", undefined],
  ["hello there", undefined],
])("%s holds the code %s", (text, code) => expect(readCode(text)).toBe(code));
