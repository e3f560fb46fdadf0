import { plainRoute } from "@/lib/core/adapters/route";
import { readHealth } from "@/lib/core/health";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = plainRoute(async () => {
  const health = await readHealth();
  return Response.json(health, {
    status: health.status === "down" ? 503 : 200,
    headers: { "Cache-Control": "no-store" },
  });
});
