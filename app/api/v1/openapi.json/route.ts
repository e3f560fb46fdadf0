import { plainRoute } from "@/lib/core/adapters/route";
import { buildOpenApi } from "@/lib/core/openapi";
import { operations } from "@/lib/registry";

let document: object | undefined;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = plainRoute(async () => {
  document ??= buildOpenApi(operations);
  return Response.json(document, { headers: { "Cache-Control": "no-cache" } });
});
