import { expect, it } from "vitest";
import { queryInput } from "@/lib/core/http/query-string";

const read = (query: string) => queryInput(new URLSearchParams(query));

it("makes a list of what is repeated, and a word of what is not", () => {
  expect(read("status=a&q=lamp&status=b&empty=")).toEqual({ status: ["a", "b"], q: "lamp", empty: "" });
});

it("loses nothing that a strict schema should refuse", () => {
  expect(Object.keys(read("__proto__=x&constructor=y&toString=z&=w"))).toEqual(["__proto__", "constructor", "toString", ""]);
  expect(Object.keys({ ...read("__proto__=x&__proto__=y") })).toEqual(["__proto__"]);
});
