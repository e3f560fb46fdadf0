import { describe, expect, it } from "vitest";
import {
  actOf,
  addCode,
  changeEntry,
  emptySession,
  finish,
  isStale,
  lookAgain,
  refusedItem,
  type ScanMode,
  type ScanPlace,
  type Session,
  settle,
} from "@/components/inventory/scan-session";
import { verdictOf } from "@/components/inventory/scan-verdict";
import type { Problem } from "@/lib/core/result";
import type { Candidate, ScannedItem } from "@/lib/inventory/scan/schema";

const places: ScanPlace[] = [
  { id: "store", path: "Склад", type: "warehouse" },
  { id: "stage", path: "Сцена", type: "stage" },
  { id: "shop", path: "Мастерская", type: "workshop" },
];

function item(number: string, fields: Partial<ScannedItem> = {}): ScannedItem {
  const at = { location_id: "store", location: "Склад", type: "warehouse" as const, quantity: "1.000" };
  return {
    kind: "item",
    id: `id-${number}`,
    name: `Вещь ${number}`,
    number,
    serial_number: null,
    department: null,
    status: "in_stock",
    condition: "good",
    tracking: "serial",
    unit: "шт",
    quantity: "1.000",
    stock: [at],
    inspection_due_on: null,
    is_overdue: false,
    may_move: true,
    kits: [],
    ...fields,
  };
}
const cable = item("К-1", {
  tracking: "quantity",
  quantity: "12.000",
  stock: [
    { location_id: "store", location: "Склад", type: "warehouse", quantity: "10.000" },
    { location_id: "stage", location: "Сцена", type: "stage", quantity: "2.000" },
  ],
});

const at = (id: string, type: ScanPlace["type"], quantity = "1.000") => ({ location_id: id, location: id, type, quantity });

let count = 0;
function scan(session: Session, ...found: Candidate[]) {
  const id = `scan-${(count += 1)}`;
  return settle(addCode(session, found[0]?.number ?? "?", id), id, found, places);
}
const begin = (mode: ScanMode, toId: string | null = null): Session => ({ ...emptySession, mode, toId });

describe("a scan", () => {
  it("adds a line, and the next one stands above it", () => {
    const one = scan(begin("issue", "stage"), item("A"));
    const two = scan(one.session, item("B"));
    expect(one.answer).toMatchObject({ sound: "right", key: "right", number: "A" });
    expect(two.session.entries.map((entry) => entry.item?.number)).toEqual(["B", "A"]);
  });

  it("of the same thing says so and adds nothing", () => {
    const again = scan(scan(begin("issue", "stage"), item("A")).session, item("A"));
    expect(again.answer).toMatchObject({ sound: "wrong", key: "duplicate" });
    expect(again.session.entries).toHaveLength(1);
  });

  it("of the same thing says what the book says now, not what it said when it was scanned first", () => {
    const moved = { stock: [at("attic", "warehouse")] };
    const old = scan(scan(begin("issue", "stage"), item("B")).session, item("A")).session;
    const fresh = scan(old, item("A", moved));
    expect(fresh.answer).toMatchObject({ key: "duplicate" });
    expect(fresh.session.entries).toMatchObject([{ fromId: "attic" }, { fromId: "store" }]);
    expect(actOf(fresh.session, places)?.lines).toMatchObject([{ from_location_id: "attic" }, { from_location_id: "store" }]);
    const out = scan(old, item("A", { stock: [at("stage", "stage")] })).session;
    expect(out.entries.map((entry) => verdictOf(entry, out, places))).toEqual(["already_out", "right"]);
    const body = actOf(old, places);
    const sent = { ...old, attempt: body && { key: "k", at: 0, body } };
    expect(scan(sent, item("A", moved)).session).toEqual(sent);
  });

  it("of a counted thing takes it from where it was chosen, while it stands there still", () => {
    const chosen = begin("move", "shop");
    let { session } = scan(chosen, cable);
    session = changeEntry(session, session.entries[0]?.id ?? "", { fromId: "stage" });
    session = scan(session, cable).session;
    expect(session.entries).toMatchObject([{ quantity: 2, fromId: "stage" }]);
    const gone = { ...cable, stock: cable.stock.filter((one) => one.location_id !== "stage") };
    expect(scan(session, gone).session.entries).toMatchObject([{ quantity: 3, fromId: "store" }]);
  });

  it("of a counted thing adds one more, up to what is there", () => {
    let { session, answer } = scan(begin("issue", "stage"), cable);
    ({ session, answer } = scan(session, cable));
    expect(answer).toMatchObject({ sound: "right", key: "more" });
    expect(session.entries).toMatchObject([{ quantity: 2, fromId: "store" }]);
    session = changeEntry(session, session.entries[0]?.id ?? "", { quantity: 11 });
    expect(session.entries.map((entry) => verdictOf(entry, session, places))).toEqual(["short"]);
    expect(actOf(session, places)).toBeNull();
  });

  it.each([
    ["what another department owns", begin("issue", "stage"), item("A", { may_move: false }), "not_yours"],
    ["what stands nowhere", begin("issue", "stage"), item("A", { stock: [] }), "nowhere"],
    ["what is home, on return", begin("return", "store"), item("A"), "already_home"],
    ["what is there, on moving", begin("move", "store"), item("A"), "already_there"],
    ["what is out, on issue", begin("issue", "stage"), item("A", { stock: [at("stage", "stage")] }), "already_out"],
    ["what is being mended, on issue", begin("issue", "stage"), item("A", { stock: [at("shop", "workshop")] }), "in_repair"],
    ["what is being mended, on return", begin("return", "store"), item("A", { stock: [at("shop", "workshop")] }), "in_repair"],
    ["what is on tour, on issue", begin("issue", "stage"), item("A", { stock: [at("kostroma", "tour")] }), "on_tour"],
  ])("of %s is wrong", (_, session, thing, key) => expect(scan(session, thing).answer).toMatchObject({ sound: "wrong", key }));

  it("of what is past its inspection is heard, and goes only with a reason", () => {
    const { session, answer } = scan(scan(begin("issue", "stage"), item("A")).session, item("B", { is_overdue: true }));
    expect(answer).toMatchObject({ sound: "overdue", key: "overdue" });
    expect(actOf(session, places)?.lines).toHaveLength(1);
    expect(actOf({ ...session, reason: "Под мою ответственность" }, places)).toMatchObject({
      override_reason: "Под мою ответственность",
      lines: [{ item_id: "id-B" }, { item_id: "id-A" }],
    });
    expect(scan(begin("move", "shop"), item("B", { is_overdue: true })).answer).toMatchObject({ key: "right" });
  });

  it("of a kit adds what is in it", () => {
    const kit: Candidate = {
      kind: "kit",
      id: "kit",
      name: "Ящик",
      number: "CASE",
      lines: [
        { item: cable, quantity: "4" },
        { item: item("A"), quantity: "1" },
      ],
    };
    const { session, answer } = scan(begin("issue", "stage"), kit);
    expect(answer).toMatchObject({ sound: "right", key: "kit" });
    expect(session.entries.map((entry) => [entry.item?.number, entry.quantity])).toEqual([
      ["A", 1],
      ["К-1", 4],
    ]);
  });

  it("of a place says where to, if things can go there", () => {
    const place = (id: string, type: ScanPlace["type"]): Candidate => ({
      kind: "place",
      id,
      name: id,
      number: id,
      path: id,
      type,
      is_active: true,
    });
    expect(scan(begin("issue"), place("stage", "stage")).session).toMatchObject({ toId: "stage", entries: [] });
    expect(scan(begin("issue"), place("store", "warehouse"))).toMatchObject({ session: { toId: null }, answer: { key: "not_here" } });
  });

  it("of an unknown code stays as a line, of several things asks which", () => {
    expect(scan(begin("issue", "stage"))).toMatchObject({
      answer: { key: "unknown", sound: "wrong" },
      session: { entries: [{ outcome: "unknown" }] },
    });
    expect(scan(begin("issue", "stage"), item("A"), item("B"))).toMatchObject({ session: { entries: [{ outcome: "choose" }] } });
  });
});

describe("the act", () => {
  it("takes each thing from where it stands", () => {
    const { session } = scan(scan(begin("return", "store"), cable).session, item("A"));
    expect(actOf(session, places)).toEqual({
      type: "return",
      to_location_id: "store",
      lines: [{ item_id: "id-К-1", quantity: "1", from_location_id: "stage" }],
    });
  });

  it("takes what one place has not from the next, the chosen one first", () => {
    const stock = [at("store", "warehouse", "6.000"), at("attic", "warehouse", "4.300"), at("shop", "workshop", "9.000")];
    let { session } = scan(begin("issue", "stage"), item("К-2", { tracking: "quantity", quantity: "19.300", stock }));
    const id = session.entries[0]?.id ?? "";
    const line = (from_location_id: string, quantity: string) => ({ item_id: "id-К-2", quantity, from_location_id });
    session = changeEntry(session, id, { quantity: 10.1 });
    expect(actOf(session, places)?.lines).toEqual([line("store", "6"), line("attic", "4.1")]);
    session = changeEntry(session, id, { fromId: "attic" });
    expect(actOf(session, places)?.lines).toEqual([line("attic", "4.3"), line("store", "5.8")]);
    session = changeEntry(session, id, { quantity: 10.4 });
    expect(session.entries.map((entry) => verdictOf(entry, session, places))).toEqual(["short"]);
  });

  it("brings back from the stage and from a tour at once", () => {
    const toured = item("B", { stock: [at("kostroma", "tour")] });
    const { session } = scan(scan(begin("return", "store"), cable).session, toured);
    expect(actOf(session, places)).toMatchObject({
      type: "return",
      lines: [
        { item_id: "id-B", from_location_id: "kostroma", type: "from_tour" },
        { item_id: "id-К-1", from_location_id: "stage" },
      ],
    });
  });

  it("is none without a place, and none of a count", () => {
    expect(actOf(scan(begin("issue"), item("A")).session, places)).toBeNull();
    expect(actOf(scan(begin("count"), item("A")).session, places)).toBeNull();
  });

  it("leaves what was scanned while it was on its way", () => {
    const { session } = scan(begin("issue", "stage"), item("A"));
    const body = actOf(session, places);
    const sent = { ...session, attempt: body && { key: "k", at: 0, body } };
    const later = scan(sent, item("B")).session;
    expect(finish(later, { id: "batch", number: 7, items: 1 })).toMatchObject({
      attempt: null,
      done: { batchId: "batch", number: 7 },
      entries: [{ item: { number: "B" } }],
    });
  });

  it("that was refused names its thing, which is looked up anew and keeps its place and how much is wanted", () => {
    let { session } = scan(scan(begin("issue", "stage"), cable).session, item("A"));
    session = changeEntry(session, session.entries[1]?.id ?? "", { quantity: 4 });
    const body = actOf(session, places) ?? undefined;
    const problem = (details: Problem["details"]) => ({ code: "CONFLICT" as const, message: "", request_id: "", details });
    expect(refusedItem(problem({ item_id: "id-К-1" }), body)).toBe("id-К-1");
    expect(refusedItem(problem({ fields: { "lines.1.item_id": ["?"] } }), body)).toBe("id-К-1");
    expect(refusedItem(problem({ fields: { to_location_id: ["?"] } }), body)).toBeNull();
    expect(refusedItem(problem({}), body)).toBeNull();

    const id = session.entries[1]?.id ?? "";
    const waiting = lookAgain(session, id);
    expect(waiting.entries[1]).toMatchObject({ outcome: "waiting", code: "К-1", item: null });
    const found = settle(waiting, id, [{ ...cable, stock: [at("attic", "warehouse", "4.000")] }], places);
    expect(found.session.entries[1]).toMatchObject({ outcome: "item", quantity: 4, fromId: "attic" });
    expect(found.answer).toMatchObject({ key: "right" });
  });

  it("is not sent again by itself after a day", () => {
    const attempt = { key: "k", at: 0, body: { type: "issue" as const, to_location_id: "stage", lines: [] } };
    expect(isStale(attempt, 60_000)).toBe(false);
    expect(isStale(attempt, 24 * 3_600_000)).toBe(true);
  });
});
