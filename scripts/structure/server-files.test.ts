import { describe, expect, it } from "vitest";
import { checkServerFiles } from "./server-files";
import { parseSource } from "./source";

function messagesOf(file: string, text: string): string[] {
  const operation = parseSource("lib/core/operation.ts", `import "server-only";`);
  return checkServerFiles([operation, parseSource(file, text)]).map(({ message }) => message);
}

describe("files of lib", () => {
  it.each([
    ["lib/inventory/rows.ts", `import "server-only";\nimport { x } from "@/lib/core/operation";`],
    ["lib/inventory/actions.ts", `"use server";`],
    ["lib/inventory/rules.ts", `import { z } from "zod";`],
    ["lib/core/dates.ts", "export const day = 1;"],
  ])("%s with `%s` passes", (file, text) => {
    expect(messagesOf(file, text)).toEqual([]);
  });

  it.each([
    ["lib/inventory/rows.ts", "export const x = 1;"],
    ["lib/inventory/rows.ts", `import { z } from "zod";\nimport "server-only";`],
    ["lib/inventory/actions.ts", `import "server-only";`],
    ["lib/inventory/rules.ts", `import "server-only";`],
    ["lib/inventory/rules.ts", `import { readFileSync } from "node:fs";`],
    ["lib/core/dates.ts", `import { x } from "@/lib/core/operation";`],
    ["lib/core/dates.ts", `import { x } from "@/db/client";`],
  ])("%s with `%s` is refused", (file, text) => {
    expect(messagesOf(file, text)).toHaveLength(1);
  });
});
