import { describe, expect, it } from "vitest";
import {
  addCountCode,
  changeCountCode,
  countSound,
  dropCountCode,
  emptyQueue,
  meaningOf,
  nextCountCode,
  settled,
} from "@/components/inventory/count-queue";
import type { Counted } from "@/components/inventory/scan-client";
import type { Candidate } from "@/lib/inventory/scan/schema";

const thing = (number: string, more: object = {}) =>
  ({ kind: "item", id: `id-${number}`, number, name: number, is_overdue: false, ...more }) as Extract<Candidate, { kind: "item" }>;
const kit: Candidate = { kind: "kit", id: "kit", name: "Кофр", number: "K-1", lines: [] };
const place: Candidate = {
  kind: "place",
  id: "shelf",
  name: "Полка",
  number: "A1",
  path: "Склад › Полка",
  type: "warehouse",
  is_active: true,
};

describe("codes that wait to be counted", () => {
  const at = "2026-11-24T09:00:00Z";
  const queue = addCountCode(addCountCode(emptyQueue, "LX-1", "first", at), "LX-2", "second", at);

  it("are counted in the order in which they were scanned", () => {
    expect(nextCountCode(queue)?.code).toBe("LX-1");
    expect(nextCountCode(dropCountCode(queue, "first"))?.code).toBe("LX-2");
  });

  it("that a person must look at hold up nobody", () => {
    expect(nextCountCode(changeCountCode(queue, "first", { outcome: "unknown" }))?.code).toBe("LX-2");
  });

  it("that were refused stay with the reason, each of them, and hold up nobody", () => {
    const late = { code: "CONFLICT", message: "This count is over.", details: {}, request_id: "" } as const;
    const item = thing("LX-1");
    const first = settled(queue, "first", { kind: "refused", item, problem: late });
    expect(nextCountCode(first)?.id).toBe("second");
    const both = settled(first, "second", {
      kind: "refused",
      item: null,
      problem: { ...late, details: { fields: { code: ["Too long"] } } },
    });
    expect(nextCountCode(both)).toBeUndefined();
    expect(both.codes).toMatchObject([
      { code: "LX-2", outcome: "refused", item: null, detail: "Too long" },
      { code: "LX-1", outcome: "refused", item, detail: "This count is over." },
    ]);
  });

  it("of kits stay too, for nothing of them is counted; what is counted is gone", () => {
    const told = settled(queue, "first", { kind: "kit", kit: kit as Extract<Candidate, { kind: "kit" }> });
    expect(told.codes[1]).toMatchObject({ outcome: "kit", detail: "Кофр" });
    const counted = { line: null } as unknown as Counted;
    expect(settled(queue, "first", { kind: "counted", item: thing("LX-1"), counted }).codes.map(({ id }) => id)).toEqual(["second"]);
  });

  it("scanned twice are two: two cables are counted, not one", () => {
    expect(addCountCode(queue, "LX-1", "third", at).codes.map(({ code }) => code)).toEqual(["LX-1", "LX-2", "LX-1"]);
  });
});

describe("a code in a count", () => {
  it("means a thing before a kit or a place that is called the same", () => {
    expect(meaningOf([kit, thing("K-1")])).toMatchObject({ kind: "item", item: { number: "K-1" } });
  });

  it("of several things is chosen by a person", () => {
    expect(meaningOf([thing("A"), thing("B")])).toMatchObject({ kind: "choose", items: [{ number: "A" }, { number: "B" }] });
  });

  it("can be a kit, a place, or nothing", () => {
    expect([[kit], [place], []].map((found) => meaningOf(found).kind)).toEqual(["kit", "place", "unknown"]);
  });
});

describe("the sound of a count", () => {
  const counted = (state: string) => ({ line: { state } }) as unknown as Counted;
  it.each([
    ["what belongs here", "matched", {}, false, "right"],
    ["fewer than the book has, so far", "missing", {}, false, "right"],
    ["what belongs elsewhere", "unexpected", {}, false, "wrong"],
    ["what is counted already", "matched", {}, true, "wrong"],
    ["what is past its inspection", "matched", { is_overdue: true }, false, "overdue"],
  ])("of %s", (_, state, more, wasCounted, sound) => {
    expect(countSound(counted(state), thing("A", more), wasCounted)).toBe(sound);
  });
});
