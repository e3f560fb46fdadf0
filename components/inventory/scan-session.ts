import type { ScanSound } from "@/components/scan/sound";
import type { locationTypes } from "@/lib/inventory/constants";
import { destinationsOf, sourcesOf, takingsOf, type Verdict, verdictOf } from "@/components/inventory/scan-verdict";
import type { Problem } from "@/lib/core/result";
import type { Candidate, ScannedItem } from "@/lib/inventory/scan/schema";

export const scanModes = ["open", "move", "issue", "return", "count"] as const;
export type ScanMode = (typeof scanModes)[number];

export interface ScanPlace {
  id: string;
  path: string;
  type: (typeof locationTypes)[number];
}

/** One line of a session: a code that was scanned, and what became of it. */
export interface Entry {
  id: string;
  code: string;
  outcome: "waiting" | "unknown" | "choose" | "item";
  candidates: Candidate[];
  item: ScannedItem | null;
  quantity: number;
  /** Where it is taken from; null where it stands nowhere. */
  fromId: string | null;
}

/** An act on its way: the same key and body until the server has answered, so that it is done once however often it is sent. */
export interface Attempt {
  key: string;
  at: number;
  body: ActBody;
}

export interface ActBody {
  type: "transfer" | "issue" | "return";
  to_location_id: string;
  override_reason?: string;
  lines: { item_id: string; quantity: string; from_location_id: string; type?: "from_tour" }[];
}

export interface Session {
  mode: ScanMode;
  toId: string | null;
  entries: Entry[];
  reason: string;
  attempt: Attempt | null;
  /** The last act, to be taken back. */
  done: { batchId: string; number: number; items: number } | null;
}

export const emptySession: Session = { mode: "open", toId: null, entries: [], reason: "", attempt: null, done: null };

export type AnswerKey =
  | Verdict
  | "more"
  | "duplicate"
  | "unknown"
  | "choose"
  | "place"
  | "not_here"
  | "no_place"
  | "away"
  | "kit"
  | "empty_kit";

/** What a scan is answered with: a sound and a sentence large enough to be read at arm's length. */
export interface Answer {
  sound: ScanSound;
  key: AnswerKey;
  name: string;
  number: string;
}

const soundOf = (verdict: Verdict): ScanSound => (verdict === "right" || verdict === "overdue" ? verdict : "wrong");

/** A code is a line at once, also without network; what it belongs to is found out later. */
export function addCode(session: Session, code: string, id: string): Session {
  const entry: Entry = { id, code, outcome: "waiting", candidates: [], item: null, quantity: 1, fromId: null };
  return { ...session, entries: [entry, ...session.entries] };
}

export const removeEntry = (session: Session, id: string): Session => ({
  ...session,
  entries: session.entries.filter((entry) => entry.id !== id),
});

export const changeEntry = (session: Session, id: string, change: Partial<Entry>): Session => ({
  ...session,
  entries: session.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
});

/** Lines that an act on its way holds: they wait for its answer. */
export const isSending = (session: Session, entry: Entry) =>
  session.attempt?.body.lines.some((line) => line.item_id === entry.item?.id) ?? false;

/** The place that was chosen, while the thing stands there still; else the fullest. */
function freshSource(session: Session, known: Entry, item: ScannedItem): string | null {
  const sources = sourcesOf(item, session);
  const chosen = sources.find((at) => at.location_id === known.fromId) ?? sources[0];
  return chosen?.location_id ?? null;
}

/** Scanned again: what is known of it is as fresh as this scan, and of what is counted there is one more. */
function addMore(session: Session, known: Entry, item: ScannedItem, quantity: number): { session: Session; key: AnswerKey } {
  if (isSending(session, known)) return { session, key: "duplicate" };
  const fresh = { item, fromId: freshSource(session, known, item) };
  if (item.tracking === "serial") return { session: changeEntry(session, known.id, fresh), key: "duplicate" };
  return { session: changeEntry(session, known.id, { ...fresh, quantity: known.quantity + quantity }), key: "more" };
}

/** A line whose thing is looked up anew, as if it was scanned now; how much of it was wanted stays. */
export const lookAgain = (session: Session, id: string) => changeEntry(session, id, { outcome: "waiting", candidates: [], item: null });

/** The thing that an act was refused for, where the refusal names it or its line. */
export function refusedItem({ details }: Problem, body: ActBody | undefined): string | null {
  if (typeof details.item_id === "string") return details.item_id;
  const [field] = Object.keys(details.fields ?? {});
  const line = /^lines\.(\d+)\./.exec(field ?? "")?.[1];
  return body?.lines[Number(line)]?.item_id ?? null;
}

function takeItem(
  session: Session,
  slot: Entry,
  item: ScannedItem,
  quantity: number,
  places: readonly ScanPlace[],
): { session: Session; answer: Answer } {
  const named = { name: item.name, number: item.number };
  const known = session.entries.find((entry) => entry.item?.id === item.id && entry.id !== slot.id);
  if (known) {
    const { session: next, key } = addMore(removeEntry(session, slot.id), known, item, quantity);
    return { session: next, answer: { ...named, key, sound: key === "more" ? "right" : "wrong" } };
  }
  const fromId = sourcesOf(item, session)[0]?.location_id ?? null;
  const entry: Entry = { ...slot, outcome: "item", item, quantity, fromId, candidates: [] };
  const entries = session.entries.some(({ id }) => id === slot.id)
    ? session.entries.map((one) => (one.id === slot.id ? entry : one))
    : [entry, ...session.entries];
  const key = verdictOf(entry, session, places);
  return { session: { ...session, entries }, answer: { ...named, key, sound: soundOf(key) } };
}

function takeKit(
  session: Session,
  slot: Entry,
  kit: Extract<Candidate, { kind: "kit" }>,
  places: readonly ScanPlace[],
): { session: Session; answer: Answer } {
  const named = { name: kit.name, number: kit.number };
  let next = removeEntry(session, slot.id);
  const sounds = kit.lines.map(({ item, quantity }) => {
    const taken = takeItem(next, { ...slot, id: `${slot.id}-${item.id}`, code: item.number }, item, Number(quantity), places);
    next = taken.session;
    return taken.answer.sound;
  });
  if (sounds.length === 0) return { session: next, answer: { ...named, key: "empty_kit", sound: "wrong" } };
  const worst = (["overdue", "wrong"] as const).find((sound) => sounds.includes(sound)) ?? "right";
  return { session: next, answer: { ...named, key: "kit", sound: worst } };
}

/** A place is no thing to move: it says where to. */
function takePlace(
  session: Session,
  slot: Entry,
  place: Extract<Candidate, { kind: "place" }>,
  places: readonly ScanPlace[],
): { session: Session; answer: Answer } {
  const next = removeEntry(session, slot.id);
  const fits = destinationsOf(session.mode, places).some(({ id }) => id === place.id) && !session.attempt;
  const named = { name: place.path, number: place.number ?? "" };
  if (!fits) return { session: next, answer: { ...named, key: "not_here", sound: "wrong" } };
  return { session: { ...next, toId: place.id }, answer: { ...named, key: "place", sound: "right" } };
}

export function take(
  session: Session,
  slot: Entry,
  candidate: Candidate,
  places: readonly ScanPlace[],
): { session: Session; answer: Answer } {
  if (candidate.kind === "item") return takeItem(session, slot, candidate, slot.quantity, places);
  return candidate.kind === "kit" ? takeKit(session, slot, candidate, places) : takePlace(session, slot, candidate, places);
}

/** A line that waited, now that it is known what its code belongs to. */
export function settle(
  session: Session,
  id: string,
  candidates: Candidate[],
  places: readonly ScanPlace[],
): { session: Session; answer: Answer | null } {
  const slot = session.entries.find((entry) => entry.id === id);
  if (!slot) return { session, answer: null };
  const [only, ...others] = candidates;
  if (only && others.length === 0) return take(session, slot, only, places);
  const outcome = only ? "choose" : "unknown";
  return {
    session: changeEntry(session, id, { outcome, candidates }),
    answer: { key: outcome, sound: "wrong", name: "", number: slot.code },
  };
}

const types = { move: "transfer", issue: "issue", return: "return" } as const;

/** The lines that can go now: the right ones, and the overdue ones where somebody gave a reason for them. */
export function readyLines(session: Session, places: readonly ScanPlace[]): Entry[] {
  return session.entries.filter((entry) => {
    if (!entry.item) return false;
    const verdict = verdictOf(entry, session, places);
    return verdict === "right" || (verdict === "overdue" && session.reason.trim() !== "");
  });
}

/** A line for every place that a thing is taken from. What comes back from a tour is another kind of movement in the same act. */
function linesOf(entry: Entry, session: Session): ActBody["lines"] {
  const { item } = entry;
  if (!item) return [];
  return (takingsOf(entry, sourcesOf(item, session)) ?? []).map(({ at, quantity }) => ({
    item_id: item.id,
    quantity: String(quantity),
    from_location_id: at.location_id,
    ...(session.mode === "return" && at.type === "tour" ? { type: "from_tour" as const } : {}),
  }));
}

/** The whole session as one act; null where there is nothing to do or nowhere to go. */
export function actOf(session: Session, places: readonly ScanPlace[]): ActBody | null {
  const { mode, toId, reason } = session;
  if (mode === "open" || mode === "count" || !toId) return null;
  const ready = readyLines(session, places);
  const lines = ready.flatMap((entry) => linesOf(entry, session));
  if (lines.length === 0) return null;
  const isOverridden = ready.some((entry) => verdictOf(entry, session, places) === "overdue");
  return { type: types[mode], to_location_id: toId, lines, ...(isOverridden ? { override_reason: reason.trim() } : {}) };
}

/** What is left when the act was done. */
export function finish(session: Session, batch: { id: string; number: number; items: number }): Session {
  const moved = new Set(session.attempt?.body.lines.map((line) => line.item_id));
  return {
    ...session,
    attempt: null,
    reason: "",
    entries: session.entries.filter((entry) => !entry.item || !moved.has(entry.item.id)),
    done: { batchId: batch.id, number: batch.number, items: batch.items },
  };
}

/** The server forgets a key after a day; an older act is not sent again by itself, for it might be done twice. */
const keyLifeMs = 20 * 60 * 60 * 1000;
export const isStale = (attempt: Attempt, now: number) => now - attempt.at > keyLifeMs;
