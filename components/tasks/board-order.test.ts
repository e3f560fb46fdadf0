import { describe, expect, it } from "vitest";
import { indexOf, placeByKey, placeOf, withMoved, type BoardColumnData } from "@/components/tasks/board-order";
import type { TaskCardData } from "@/components/tasks/task-card-data";
import type { TaskStatus } from "@/lib/tasks/constants";

function column(status: TaskStatus, ids: string[]): BoardColumnData {
  return { status, total: ids.length + 5, cards: ids.map((id) => ({ id, status }) as TaskCardData) };
}
const board = [column("created", ["a", "b", "c"]), column("assigned", []), column("in_progress", ["d", "e"])];
const shown = (columns: BoardColumnData[]) => columns.map(({ cards }) => cards.map(({ id }) => id).join(""));

describe("withMoved", () => {
  it("puts a card below another, and counts", () => {
    const next = withMoved(board, { id: "b", status: "in_progress", after_id: "d" });
    expect(shown(next)).toEqual(["ac", "", "dbe"]);
    expect(next.map(({ total }) => total)).toEqual([7, 5, 8]);
    expect(next[2]?.cards[1]?.status).toBe("in_progress");
  });
  it("orders within a column, and puts on top", () => {
    expect(shown(withMoved(board, { id: "a", status: "created", after_id: "c" }))[0]).toBe("bca");
    expect(shown(withMoved(board, { id: "c", status: "created", after_id: null }))[0]).toBe("cab");
  });
  it("leaves a board alone that does not hold the card", () => {
    expect(withMoved(board, { id: "z", status: "created", after_id: null })).toBe(board);
  });
});

describe("placeByKey", () => {
  const from = placeOf(board, "b");
  if (!from) throw new Error("b stands on the board");
  it("walks within a column and stops at its ends", () => {
    expect(placeByKey(board, from, "b", "ArrowDown")).toEqual({ status: "created", after_id: "c" });
    expect(placeByKey(board, { status: "created", after_id: "c" }, "b", "ArrowDown")).toEqual({ status: "created", after_id: "c" });
    expect(placeByKey(board, { status: "created", after_id: null }, "b", "ArrowUp")).toEqual({ status: "created", after_id: null });
  });
  it("goes to the column beside it, as high as that one reaches", () => {
    const empty = placeByKey(board, { status: "created", after_id: "c" }, "b", "ArrowRight");
    expect(empty).toEqual({ status: "assigned", after_id: null });
    expect(placeByKey(board, from, "b", "ArrowLeft")).toEqual(from);
    expect(indexOf(board, { status: "in_progress", after_id: "e" }, "b")).toBe(2);
  });
  it("knows no other keys", () => expect(placeByKey(board, from, "b", "Tab")).toBeUndefined());
});
