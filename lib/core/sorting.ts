import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";

/** What a list can be sorted by: a name of the API, its expression (never null), and the type that a cursor's value is cast to. */
export interface SortKey {
  name: string;
  expression: SQL;
  type: "text" | "numeric" | "timestamptz" | "date" | "uuid" | "double precision" | "int";
}

interface Direction {
  key: SortKey;
  isDescending: boolean;
}

const Cursor = z.tuple([z.string(), z.array(z.string())]);

function readCursor(cursor: string, sort: string): string[] {
  try {
    const [of, values] = Cursor.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    if (of === sort) return values;
  } catch (error) {
    throw new AppError("VALIDATION_ERROR", "validation_error", { fields: { cursor: ["stale_cursor"] } }, {}, { cause: error });
  }
  throw new AppError("VALIDATION_ERROR", "validation_error", { fields: { cursor: ["stale_cursor"] } });
}

function directions(sort: string, keys: SortKey[], id: SortKey): Direction[] {
  const wanted = sort.split(",").map((part) => {
    const isDescending = part.startsWith("-");
    const key = keys.find((known) => known.name === part.replace(/^-/, ""));
    if (key) return { key, isDescending };
    throw new AppError(
      "VALIDATION_ERROR",
      "validation_error",
      { fields: { sort: ["issue.not_option"] } },
      { options: keys.map((known) => known.name).join(", ") },
    );
  });
  return [...wanted, { key: id, isDescending: wanted.at(-1)?.isDescending ?? false }];
}

function after(path: Direction[], values: string[]): SQL {
  const alternatives = path.map(({ key, isDescending }, index) => {
    const equal = path.slice(0, index).map((before, at) => sql`${before.key.expression} = ${values[at]}::${sql.raw(before.key.type)}`);
    const beyond = sql`${key.expression} ${sql.raw(isDescending ? "<" : ">")} ${values[index]}::${sql.raw(key.type)}`;
    return sql`(${sql.join([...equal, beyond], sql` and `)})`;
  });
  const [first] = path;
  // Says nothing new, but an index of the first key begins there: of alternatives alone each page would be passed over again.
  const bound = first
    ? sql`${first.key.expression} ${sql.raw(first.isDescending ? "<=" : ">=")} ${values[0]}::${sql.raw(first.key.type)} and `
    : sql``;
  return sql`(${bound}(${sql.join(alternatives, sql` or `)}))`;
}

export interface Walk {
  orderBy: SQL[];
  /** Rows after the cursor; undefined without one. */
  where: SQL | undefined;
  /** Select this beside a row, and give it to `nextCursor`. */
  position: SQL<string[]>;
  nextCursor(position: string[] | undefined): string | null;
}

/** Order of a list, and the walk along it by cursor: keyset, so that rows that come and go meanwhile neither repeat nor hide others. */
export function walk(input: { sort: string; cursor?: string }, keys: SortKey[], id: SortKey): Walk {
  const path = directions(input.sort, keys, id);
  const values = input.cursor ? readCursor(input.cursor, input.sort) : undefined;
  if (values && values.length !== path.length)
    throw new AppError("VALIDATION_ERROR", "validation_error", { fields: { cursor: ["stale_cursor"] } });
  return {
    orderBy: path.map(({ key, isDescending }) => sql`${key.expression} ${sql.raw(isDescending ? "desc" : "asc")}`),
    where: values && after(path, values),
    position: sql<string[]>`array[${sql.join(
      path.map(({ key }) => sql`${key.expression}::text`),
      sql`, `,
    )}]`,
    nextCursor: (position) => (position ? Buffer.from(JSON.stringify([input.sort, position])).toString("base64url") : null),
  };
}

/** How many there are in all; counted only where the rows of the first page, one more than it holds, do not tell it. */
export async function totalOf(
  input: { page: number; page_size: number; cursor?: string },
  rows: readonly unknown[],
  count: () => PromiseLike<{ total: number }[]>,
): Promise<number> {
  if (input.page === 1 && !input.cursor && rows.length <= input.page_size) return rows.length;
  const [counted] = await count();
  return counted?.total ?? 0;
}

/** A list's answer from `page_size + 1` rows, each with its place on the walk, and the count of all. */
export function pageOf<R extends { walk_position: string[] }>(
  input: { page: number; page_size: number },
  steps: Walk,
  rows: R[],
  total: number,
) {
  const items = rows.slice(0, input.page_size);
  return {
    items,
    page: input.page,
    page_size: input.page_size,
    total,
    pages: Math.ceil(total / input.page_size),
    next_cursor: rows.length > input.page_size ? steps.nextCursor(items.at(-1)?.walk_position) : null,
  };
}
