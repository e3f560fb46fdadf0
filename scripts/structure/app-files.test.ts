import { describe, expect, it } from "vitest";
import { checkAppFiles } from "./app-files";
import { parseSource } from "./source";

function messagesOf(file: string, text: string): string[] {
  return checkAppFiles([parseSource(file, text)]).map(({ message }) => message);
}

const routeLine = "export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: listItems });";
const imports = `import { route } from "@/lib/core/adapters/route";
import { listItems } from "@/lib/inventory/queries/list-items";
`;
const pageImports = imports.replaceAll("route", "load").replace("adapters/load", "adapters/page");

describe("a route file", () => {
  const file = "app/api/v1/inventory/route.ts";

  it("is imports and one line", () => {
    expect(messagesOf(file, imports + routeLine)).toEqual([]);
  });

  it.each([
    ["one verb", "export const GET = route({ GET: listItems });"],
    ["some verbs", "export const { GET, POST } = route({ GET: listItems });"],
    ["a second statement", `const x = 1;\n${routeLine}`],
    ["a function of its own", "export async function GET() { return Response.json({}); }"],
    ["another maker", routeLine.replace("= route(", "= direct(")],
  ])("is refused with %s", (_, text) => {
    expect(messagesOf(file, imports + text).length).toBeGreaterThan(0);
  });

  it("is made by hand for health", () => {
    expect(messagesOf("app/api/v1/health/route.ts", "export async function GET() {}")).toEqual([]);
  });
});

describe("an operation on a screen", () => {
  const file = "app/(app)/inventory/page.tsx";

  it("is an argument of load()", () => {
    const page = "export default async function Page() { return load(listItems, read({ page: (1) })); }";
    expect(messagesOf(file, pageImports + page)).toEqual([]);
  });

  it("is not called", () => {
    const page = "export default async function Page() { await load(listItems, {}); return listItems.handler(); }";
    expect(messagesOf(file, pageImports + page)).toEqual(["listItems may only be an argument of load(), route() or another adapter"]);
  });
});
