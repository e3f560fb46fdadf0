/** What changes in an address: a value, several, or nothing (removes the parameter). */
export type SearchChanges = Record<string, string | number | readonly string[] | null | undefined>;

/** Parameters that say how a list is shown, not what is in it: changing them keeps the page one is on. */
const display = new Set(["page", "columns", "density", "view", "conditions", "widths", "rows", "saved"]);

export type Search = URLSearchParams | Record<string, string | string[] | undefined>;

export function searchOf(search: Search): URLSearchParams {
  if (search instanceof URLSearchParams) return new URLSearchParams(search);
  const pairs = Object.entries(search).flatMap(([key, value]) => [value ?? []].flat().map((one): [string, string] => [key, one]));
  return new URLSearchParams(pairs);
}

/** Address of the same list with changes. A filter or a sort begins again at the first page, which has no number. */
export function hrefWith(pathname: string, search: Search, changes: SearchChanges): string {
  const next = searchOf(search);
  if (Object.keys(changes).some((key) => !display.has(key))) next.delete("page");
  for (const [key, value] of Object.entries(changes)) {
    next.delete(key);
    const values = [value ?? []]
      .flat()
      .map(String)
      .filter((one) => one !== "");
    for (const one of values) if (key !== "page" || one !== "1") next.append(key, one);
  }
  next.sort();
  const query = next.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return query ? `${pathname}?${query}` : pathname;
}

export interface Sort {
  key: string;
  descending: boolean;
}

/** `-updated_at,name` as the API takes it. */
export function parseSort(value: string | null | undefined): Sort[] {
  return (value ?? "")
    .split(",")
    .filter(Boolean)
    .map((part) => ({ key: part.replace(/^-/, ""), descending: part.startsWith("-") }));
}

/** Pressing a head: up, then down, then as the list is by default. */
export function nextSort(current: Sort | undefined, key: string): string | null {
  if (current?.key !== key) return key;
  return current.descending ? null : `-${key}`;
}

/** Columns in the reader's order: those named in the address, else all that are shown by default. */
export function columnOrder(
  all: readonly { key: string; isHidden?: boolean; pinned?: boolean }[],
  value: string | null | undefined,
): string[] {
  const known = new Set(all.map((column) => column.key));
  const asked = (value ?? "").split(",").filter((key) => known.has(key));
  if (asked.length === 0) return all.filter((column) => !column.isHidden).map((column) => column.key);
  const pinned = all.filter((column) => column.pinned && !asked.includes(column.key)).map((column) => column.key);
  return [...pinned, ...asked];
}

const widthLimits = { min: 40, max: 900 } as const;

export function boundedWidth(px: number): number {
  return Math.round(Math.max(widthLimits.min, Math.min(widthLimits.max, px)));
}

/** Widths of columns as the address holds them: `name:320,place:180`. */
export function readWidths(value: string | null | undefined): Record<string, number> {
  const pairs = (value ?? "").split(",").flatMap((part): [string, number][] => {
    const [, key, px] = /^([a-z_.0-9]{1,80}):(\d{1,4})$/.exec(part) ?? [];
    return key && px ? [[key, boundedWidth(Number(px))]] : [];
  });
  return Object.fromEntries(pairs);
}

export function writeWidths(widths: Readonly<Record<string, number>>): string {
  return Object.entries(widths)
    .map(([key, px]) => `${key}:${px}`)
    .join(",");
}
