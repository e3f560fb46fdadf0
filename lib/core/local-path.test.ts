import { expect, it } from "vitest";
import { isLocalPath } from "@/lib/core/local-path";

it.each(["/", "/inventory?q=lamp&page=2", "/inventory/{id}", "/a/../b", "/Ёлка"])("%s stays here", (path) =>
  expect(isLocalPath(path)).toBe(true),
);

it.each([
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "inventory",
  "",
  null,
  undefined,
])("%o leads away, or nowhere", (path) => expect(isLocalPath(path)).toBe(false));
