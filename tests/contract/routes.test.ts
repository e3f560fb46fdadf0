import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Handler } from "@/lib/core/adapters/route";
import { buildOpenApi } from "@/lib/core/openapi";
import { operations } from "@/lib/registry";

const withLine = operations.flatMap((operation) => (operation.http ? [{ name: operation.name, http: operation.http }] : []));

function routeFile(httpPath: string): string {
  return path.join("app/api/v1", httpPath.replace(/\{(\w+)\}/g, "[$1]"), "route.ts");
}

describe("every HTTP operation has its route", () => {
  it.each(withLine)("$name: $http.method $http.path", async ({ http }) => {
    const file = routeFile(http.path);
    expect(existsSync(file), file).toBe(true);
    const module = (await import(path.resolve(file))) as Record<string, Handler>;
    const handler = module[http.method];
    const answer = await handler?.(new Request(`http://localhost/api/v1${http.path}`, { method: http.method }), {
      params: Promise.resolve({}),
    });
    expect(answer?.status).not.toBe(405);
  });
});

describe("the API document", () => {
  const document = buildOpenApi(operations) as {
    openapi: string;
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  };

  it("is OpenAPI 3.1 and covers every route with its answers and errors", () => {
    expect(document.openapi).toBe("3.1.0");
    for (const { name, http } of withLine) {
      const found = document.paths[http.path]?.[http.method.toLowerCase()];
      expect(found, name).toBeDefined();
      expect(Object.keys(found?.responses ?? {})).toEqual(expect.arrayContaining([String(http.status ?? 200), "422", "429", "500", "503"]));
    }
  });

  it("asks for nothing from elsewhere", () => expect(JSON.stringify(document)).not.toMatch(/https?:\/\//));
});
