import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { downloadResponse, type Download } from "@/lib/core/http/download";

const bytes = Buffer.from("0123456789");
const file = (more: Partial<Download> = {}): Download => ({
  name: "Смета 1.txt",
  mimeType: "text/plain",
  size: bytes.length,
  tag: "abc",
  disposition: "attachment",
  open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  ...more,
});
const ask = (headers: Record<string, string> = {}, given = file()) =>
  downloadResponse(new Request("http://localhost/x", { headers }), given);

describe("a download", () => {
  it("is sent whole, with a name in any alphabet", async () => {
    const answer = await ask();
    expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([200, "10", "0123456789"]);
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="_____ 1.txt"; filename*=UTF-8''%D0%A1%D0%BC%D0%B5%D1%82%D0%B0%201.txt`,
    );
  });

  it.each([
    ["bytes=0-3", "0123", "bytes 0-3/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=-2", "89", "bytes 8-9/10"],
    ["bytes=-200", "0123456789", "bytes 0-9/10"],
    ["bytes=8-200", "89", "bytes 8-9/10"],
  ])("is sent in part: %s", async (range, text, place) => {
    const answer = await ask({ Range: range });
    expect([answer.status, answer.headers.get("content-range"), await answer.text()]).toEqual([206, place, text]);
  });

  it.each(["bytes=5-2", "bytes=0-1,4-5", "lines=1-2", "bytes=-", "bytes=a-b"])(
    "is sent whole where the range cannot be read: %s",
    async (range) => expect((await ask({ Range: range })).status).toBe(200),
  );

  it.each(["bytes=10-", "bytes=-0"])("has no such part: %s", (range) =>
    expect(ask({ Range: range })).rejects.toMatchObject({ code: "RANGE_NOT_SATISFIABLE" }),
  );

  it("is not sent again to who holds it, and whole to who holds another edition", async () => {
    expect((await ask({ "If-None-Match": '"abc"' })).status).toBe(304);
    expect((await ask({ Range: "bytes=0-1", "If-Range": '"old"' })).status).toBe(200);
    expect((await ask({ Range: "bytes=0-1", "If-Range": '"abc"' })).status).toBe(206);
  });

  it("of unknown size has no parts", async () => {
    const answer = await ask({ Range: "bytes=0-1" }, file({ size: null }));
    expect([answer.status, answer.headers.get("accept-ranges"), answer.headers.get("content-length")]).toEqual([200, null, null]);
  });
});
