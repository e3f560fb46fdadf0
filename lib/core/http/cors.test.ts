import { describe, expect, it } from "vitest";
import { corsHeaders } from "@/lib/core/http/cors";

process.env.CORS_ORIGINS = "https://tickets.example/, http://localhost:5173";

const from = (origin?: string) => new Request("http://localhost/", { headers: origin ? { Origin: origin } : {} });

describe("a page of another site", () => {
  it("that the configuration names may read the answer and its headers", () => {
    const headers = corsHeaders(from("https://tickets.example"));
    expect(headers).toMatchObject({ "Access-Control-Allow-Origin": "https://tickets.example", Vary: "Origin" });
    for (const name of ["ETag", "Location", "X-Request-Id", "RateLimit-Remaining", "Retry-After"])
      expect(headers["Access-Control-Expose-Headers"]).toContain(name);
    expect(headers).not.toHaveProperty("Access-Control-Allow-Credentials");
  });

  it("asks first what it may send", () => {
    const headers = corsHeaders(from("http://localhost:5173"), "GET, POST");
    expect(headers["Access-Control-Allow-Methods"]).toBe("GET, POST");
    for (const name of ["Authorization", "Idempotency-Key", "If-Match"]) expect(headers["Access-Control-Allow-Headers"]).toContain(name);
  });

  it.each([
    undefined,
    "null",
    "https://evil.example",
    "http://tickets.example",
    "https://tickets.example:444",
    "https://tickets.example.evil.example",
  ])("%s may not", (origin) => expect(corsHeaders(from(origin), "GET")).toEqual({}));
});
