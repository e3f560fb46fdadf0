import { describe, expect, it } from "vitest";
import { isSameOrigin } from "@/lib/core/http/same-origin";

// APP_URL is http://localhost:3000 (tests/support/setup.ts).
const from = (headers: Record<string, string>, method = "POST") =>
  isSameOrigin(new Request("http://localhost:3000/api/v1/inventory", { method, headers }));

describe("a change with the browser's session", () => {
  it("comes from our own pages", () => {
    expect(from({ "Sec-Fetch-Site": "same-origin" })).toBe(true);
    expect(from({ Origin: "http://localhost:3000" })).toBe(true);
    expect(from({ Origin: "http://stage-door:3000", Host: "stage-door:3000" })).toBe(true);
  });

  it.each([
    [{ "Sec-Fetch-Site": "cross-site" }],
    [{ "Sec-Fetch-Site": "same-site" }],
    [{ "Sec-Fetch-Site": "none" }],
    [{ "Sec-Fetch-Site": "cross-site", Origin: "http://localhost:3000" }],
    [{ Origin: "https://localhost:3000" }],
    [{ Origin: "http://localhost:3001" }],
    [{ Origin: "http://localhost:3000.evil.example" }],
    [{ Origin: "null" }],
    [{}],
  ])("is refused with %o", (headers) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(from(headers, method), method).toBe(false);
  });
});

it("reading is open to every page: it changes nothing, and CORS keeps the answer", () => {
  for (const method of ["GET", "HEAD", "OPTIONS"]) expect(from({ "Sec-Fetch-Site": "cross-site" }, method)).toBe(true);
});
