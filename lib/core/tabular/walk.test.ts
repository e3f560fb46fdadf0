import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { walk, type SortKey } from "@/lib/core/sorting";
import { startWalk, type WalkStep } from "@/lib/core/tabular/walk";

const key: SortKey = { name: "n", expression: sql`n`, type: "int" };

function readNumber(cursor: string): number {
  const [, position] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [string, string[]];
  return Number(position[0]);
}

/** A list of so many numbers, and what was asked of it. */
function listOf(total: number, sort = "n") {
  const asked: WalkStep[] = [];
  const find = (step: WalkStep) => {
    const steps = walk({ sort, cursor: step.cursor }, [key], key);
    const at = step.cursor ? readNumber(step.cursor) : 0;
    asked.push(step);
    const first = at + 1;
    const length = Math.max(0, Math.min(step.page_size + 1, total - first + 1));
    const rows = Array.from({ length }, (_, index) => ({
      n: first + index,
      walk_position: [String(first + index), String(first + index)],
    }));
    return { steps, rows: Promise.resolve(rows) };
  };
  return { asked, find };
}

async function walked(total: number, pageSize: number) {
  const { asked, find } = listOf(total);
  const pages: number[][] = [];
  for await (const rows of await startWalk(find, pageSize)) pages.push(rows.map(({ n }) => n));
  return { pages, asked: asked.length };
}

describe("a walk along a list", () => {
  it("gives every row once, a page at a time, and asks for no page beyond the last", async () => {
    expect(await walked(5, 2)).toEqual({ pages: [[1, 2], [3, 4], [5]], asked: 3 });
    expect(await walked(4, 2)).toEqual({
      pages: [
        [1, 2],
        [3, 4],
      ],
      asked: 2,
    });
    expect(await walked(0, 2)).toEqual({ pages: [], asked: 1 });
  });

  it("is refused before it begins, and reads on only as it is read", async () => {
    await expect(startWalk(listOf(5, "colour").find)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
    const { asked, find } = listOf(5);
    const pages = await startWalk(find, 2);
    expect(asked).toHaveLength(1);
    await pages.next();
    expect(asked).toHaveLength(1);
    await pages.next();
    expect(asked).toHaveLength(2);
  });
});
