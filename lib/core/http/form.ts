import "server-only";

type Fields = Record<string, unknown>;

/** No prototype, so that a field called "__proto__" is a field like any other, for the schema to refuse. */
const empty = (): Fields => Object.create(null) as Fields;

function isBranch(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === null;
}

/** Where the last part of a path belongs. A value that stands where a branch should grow gives way to it. */
function branchOf(input: Fields, path: string[]): Fields {
  return path.reduce((at, name) => {
    const inner = at[name];
    if (isBranch(inner)) return inner;
    const grown = empty();
    at[name] = grown;
    return grown;
  }, input);
}

/** A branch whose names are all numbers is a list: `defs.0.key`, `defs.1.key`. */
function withLists(value: unknown): unknown {
  if (!isBranch(value)) return value;
  const names = Object.keys(value);
  if (names.length > 0 && names.every((name) => /^\d{1,4}$/.test(name))) return Object.values(value).map(withLists);
  for (const name of names) value[name] = withLists(value[name]);
  return value;
}

/** A name of more parts than any form of ours has stays whole, for the schema to refuse. */
function pathOf(name: string): string[] {
  const parts = name.split(".", 12);
  return parts.length < 12 ? parts : [name];
}

/**
 * A form as input: `custom_fields.power_w` becomes a nested object, `tags[]` a list, `defs.0.key` a list of objects; of a repeated
 * name the last wins, so that a checkbox after its hidden "false" counts. Fields of React and of the adapter (`_next`) are left out.
 */
export function formInput(form: FormData): Fields {
  const input = empty();
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION") || name.startsWith("_")) continue;
    const values = form.getAll(name);
    const isList = name.endsWith("[]");
    const path = pathOf(isList ? name.slice(0, -2) : name);
    const last = path.pop() ?? "";
    branchOf(input, path)[last] = isList ? values.filter((value) => value !== "") : values.at(-1);
  }
  return { ...(withLists(input) as Fields) };
}
