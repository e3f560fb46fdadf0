import "server-only";
import type { Context } from "@/lib/core/context";
import type { Operation } from "@/lib/core/operation";

interface Page<Row> {
  items: Row[];
  next_cursor: string | null;
}

/** A whole list by its cursor, a page in memory at a time, with the rights and the answer of the list itself. */
export async function* walkList<Row>(ctx: Context, list: Operation, input: object, pageSize = 200): AsyncGenerator<Row[]> {
  let cursor: string | undefined;
  do {
    const page = (await ctx.run(list, { ...input, page_size: pageSize, ...(cursor ? { cursor } : {}) })) as Page<Row>;
    if (page.items.length > 0) yield page.items;
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
}
