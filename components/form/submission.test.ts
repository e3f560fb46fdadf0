import { describe, expect, it } from "vitest";
import { submissionOf } from "@/components/form/submission";

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe("what is sent", () => {
  const photo = (content: string) => new File([content], "photo.jpg", { lastModified: 1 });

  it.each([
    ["a form", () => form({ quantity: "10", file: photo("a") }), () => form({ quantity: "11", file: photo("a") })],
    ["a form with a file", () => form({ file: photo("a") }), () => form({ file: photo("ab") })],
    ["an object", () => ({ quantity: "10", on: new Date(0) }), () => ({ quantity: "10", on: new Date(1) })],
  ])("keeps its key while nobody answers and it stays the same: %s", (_what, same, other) => {
    const first = submissionOf(same(), null);
    expect(submissionOf(same(), first).key).toBe(first.key);
    expect(submissionOf(other(), first).key).not.toBe(first.key);
    expect(submissionOf(same(), null).key).not.toBe(first.key);
  });
});
