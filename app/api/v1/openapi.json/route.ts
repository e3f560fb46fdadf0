import { buildOpenApi } from "@/lib/core/openapi";
import { operations } from "@/lib/registry";

let document: object | undefined;

export async function GET(): Promise<Response> {
  document ??= buildOpenApi(operations);
  return Response.json(document, { headers: { "Cache-Control": "no-cache" } });
}
