import "server-only";
import type { Context } from "@/lib/core/context";
import type { Operation } from "@/lib/core/operation";
import { pageOf, type Walk } from "@/lib/core/sorting";

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

interface Found<Row> {
  steps: Walk;
  rows: PromiseLike<Row[]>;
}

/** Where a walk is: what a list takes for its page. */
export interface WalkStep {
  page: 1;
  page_size: number;
  cursor: string | undefined;
}

/**
 * What a list finds, in its order, a page in memory at a time and nothing counted: `find` is the list's own. The first page is read at
 * once, so that what is refused is refused before the file has begun.
 */
export async function startWalk<Row extends { walk_position: string[] }>(
  find: (step: WalkStep) => Found<Row>,
  pageSize = 500,
): Promise<AsyncGenerator<Row[]>> {
  const read = async (cursor?: string) => {
    const step: WalkStep = { page: 1, page_size: pageSize, cursor };
    const { steps, rows } = find(step);
    return pageOf(step, steps, await rows, 0);
  };
  return pagesFrom(await read(), read);
}

async function* pagesFrom<Row>(first: Page<Row>, read: (cursor: string) => Promise<Page<Row>>): AsyncGenerator<Row[]> {
  let page = first;
  while (page.items.length > 0) {
    yield page.items;
    if (!page.next_cursor) return;
    page = await read(page.next_cursor);
  }
}
