import { expect, it } from "vitest";
import { mentionAt, stillCalled, withMention } from "@/components/tasks/mention";

it("hears a call being typed, up to two words, and no address", () => {
  expect(mentionAt("Спросите @ахм", 13)).toEqual({ start: 9, query: "ахм" });
  expect(mentionAt("@Ахметов Иль", 12)).toEqual({ start: 0, query: "Ахметов Иль" });
  expect(mentionAt("@", 1)).toEqual({ start: 0, query: "" });
  expect(mentionAt("crew@flytower", 13)).toBeUndefined();
  expect(mentionAt("@Ахметов Ильдар скажет", 22)).toBeUndefined();
  expect(mentionAt("@ахм", 0)).toBeUndefined();
});

it("puts the name where it was being typed, and goes on after it", () => {
  expect(withMention("Эй @ах, смотри", { start: 3, query: "ах" }, "Ахметов Ильдар")).toEqual({
    text: "Эй @Ахметов Ильдар , смотри",
    caret: 19,
  });
});

it("forgets whom the text no longer calls", () => {
  const people = [{ name: "Ахметов Ильдар" }, { name: "Серова Алла" }];
  expect(stillCalled("@Серова Алла, готово", people)).toEqual([people[1]]);
});
