import { describe, expect, it } from "vitest";
import { withoutToast, withToast } from "@/components/ui/toast-queue";

const moved = { text: "3 moved", waits: false };
const deleted = { text: "1 deleted", waits: false };
const news = { text: "A task for you", waits: true };
const more = { text: "Another task for you", waits: true };

describe("lines about what happened", () => {
  it("replace one another", () => {
    expect(withToast([], moved)).toEqual([moved, undefined]);
    expect(withToast([moved], deleted)).toEqual([deleted, undefined]);
    expect(withToast([news], more)).toEqual([more, undefined]);
  });
  it("of others do not take away what the reader did, but come after it", () => {
    const both = withToast([moved], news);
    expect(both).toEqual([moved, news]);
    expect(withToast(both, more)).toEqual([moved, more]);
    expect(withToast(both, deleted)).toEqual([deleted, news]);
    expect(withoutToast(both)).toEqual([news]);
  });
});
