import { describe, expect, it } from "vitest";
import { readJson, readMultipart } from "@/lib/core/http/body";

const post = (body: BodyInit | null, headers: Record<string, string> = { "Content-Type": "application/json" }) =>
  new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

/** A body whose length nobody announced, and how much of it was asked for. */
function endless(chunk: Uint8Array) {
  const given = { bytes: 0 };
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      given.bytes += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  return { stream, given };
}

describe("readJson", () => {
  it("reads an object, and nothing as an empty one", async () => {
    expect((await readJson(post('{"name":"Ёлка"}'))).fields).toEqual({ name: "Ёлка" });
    expect((await readJson(post(null, {}))).fields).toEqual({});
    expect((await readJson(post("", {}))).fields).toEqual({});
  });

  it.each(["application/json; charset=utf-8", "Application/JSON"])("takes %s", async (type) => {
    expect((await readJson(post("{}", { "Content-Type": type }))).fields).toEqual({});
  });

  it.each(["text/plain", "application/jsonx", "multipart/form-data; boundary=x"])("refuses %s", async (type) => {
    await expect(readJson(post("{}", { "Content-Type": type }))).rejects.toMatchObject({
      code: "UNSUPPORTED_MEDIA_TYPE",
    });
  });

  it.each(["{", "{'a':1}", " ", "NaN", '{"a":1}x'])("refuses %o as no JSON", async (text) => {
    await expect(readJson(post(text))).rejects.toMatchObject({ code: "MALFORMED_JSON" });
  });

  it.each(["[]", '"x"', "7", "null", "true"])("refuses %s, which is no object", async (text) => {
    await expect(readJson(post(text))).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  });

  it("takes 1 MB and not a byte more", async () => {
    const fits = JSON.stringify({ a: "x".repeat(1024 * 1024 - 8) });
    expect(fits.length).toBe(1024 * 1024);
    await expect(readJson(post(fits))).resolves.toBeDefined();
    await expect(readJson(post(`${fits} `))).rejects.toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
  });

  it("stops reading at the limit, whatever length was announced", async () => {
    const { stream, given } = endless(new Uint8Array(64 * 1024).fill(32));
    await expect(readJson(post(stream))).rejects.toMatchObject({
      code: "PAYLOAD_TOO_LARGE",
      details: { limit: 1048576 },
    });
    expect(given.bytes).toBeLessThan(2 * 1024 * 1024);
  });
});

describe("readMultipart", () => {
  it("gives fields and files, and what an attempt's boundary was", async () => {
    const form = new FormData();
    form.append("mapping", "{}");
    form.append("file", new File(["a;b"], "../../items.csv", { type: "text/csv" }));
    const body = await readMultipart(new Request("http://localhost/", { method: "POST", body: form }), 10_000);
    expect(body.fields.mapping).toBe("{}");
    expect(await (body.fields.file as File).text()).toBe("a;b");
    expect(body.bytes.includes(body.boundary ?? "nothing")).toBe(true);
  });

  it("refuses JSON, a form that is none, and too much of it", async () => {
    await expect(readMultipart(post("{}"), 100)).rejects.toMatchObject({ code: "UNSUPPORTED_MEDIA_TYPE" });
    for (const type of ["multipart/form-data", "multipart/form-data; boundary=x"])
      await expect(readMultipart(post("nonsense", { "Content-Type": type }), 100)).rejects.toMatchObject({
        code: "VALIDATION_ERROR",
      });
    const long = post("x".repeat(101), { "Content-Type": "multipart/form-data; boundary=x" });
    await expect(readMultipart(long, 100)).rejects.toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
  });
});
