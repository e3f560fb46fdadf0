/** One field of a record before and after; `undefined` where the record had no such state. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

type State = Record<string, unknown> | null;

/** Fields that a change touched, in the order in which the record has them. */
export function changesOf(before: State, after: State): FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((field) => field !== "id");
  return fields
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((change) => !isBlank(change.before) || !isBlank(change.after));
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Lists of words as what was added and what was taken away; undefined for anything else. */
export function listDifference(change: FieldChange): { added: string[]; removed: string[] } | undefined {
  const before = wordsOf(change.before);
  const after = wordsOf(change.after);
  if (!before || !after) return undefined;
  return {
    added: after.filter((word) => !before.includes(word)),
    removed: before.filter((word) => !after.includes(word)),
  };
}

function wordsOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const words = value.map(nameOf);
  return words.every((word) => word !== undefined) ? words : undefined;
}

/** What a referenced record is called. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return undefined;
  const { path, name, last_name: lastName, first_name: firstName } = value as Record<string, unknown>;
  if (typeof lastName === "string" && typeof firstName === "string") return `${lastName} ${firstName}`;
  const named = path ?? name;
  return typeof named === "string" ? named : undefined;
}

/** A value of the log in one line. */
export function sayValue(value: unknown): string {
  if (isBlank(value)) return "–";
  if (Array.isArray(value)) return value.map(sayValue).join(", ");
  return nameOf(value) ?? (typeof value === "object" && value !== null ? sayRecord(value) : String(value));
}

/** A record without a name of its own: what it holds, without ids. */
function sayRecord(record: object): string {
  const words = Object.entries(record).filter(([key]) => !/(^|_)id$/.test(key));
  return words.map(([, value]) => sayValue(value)).join(": ");
}

/** What begins or ends a record: its whole state is the record itself, not a change. */
const whole = /\.(photo_(added|removed|restored)|created|imported|invited|planned|unplanned|deleted|restored|archived|opened)$/;
/** Names of fields that say nothing to a reader. */
const silent =
  /(^|[._])(id|ids|at)$|^(photo\.(edit|sort_order)|sort_order|source_type|totals|stock|depth|path|users|items|input|mutation_id|rows|lines)$/;

/** What a line of the log tells a reader: the fields that differ, without those that only the program knows; branches taken apart. */
export function toldChanges(line: { action: string; before: State; after: State }): FieldChange[] {
  if (whole.test(line.action)) return [];
  return changesOf(line.before, line.after)
    .flatMap((change) => (change.field === "custom_fields" || change.field === "photo" ? branchesOf(change) : [change]))
    .filter(({ field, before, after }) => !silent.test(field) && JSON.stringify(before ?? null) !== JSON.stringify(after ?? null));
}

function branchesOf({ field, before, after }: FieldChange): FieldChange[] {
  const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  const [old, now] = [isBranch(before) ? before : {}, isBranch(after) ? after : {}];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].map((key) => ({
    field: `${field}.${key}`,
    before: old[key],
    after: now[key],
  }));
}
