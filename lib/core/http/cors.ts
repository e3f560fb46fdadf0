import "server-only";
import { env } from "@/lib/core/env";

const exposed = "ETag, Location, X-Request-Id, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After";

/** Headers for a page of another origin, where the configuration names it; `allow` answers a preflight. */
export function corsHeaders(request: Request, allow?: string): Record<string, string> {
  const origin = request.headers.get("origin");
  if (!origin || !env().CORS_ORIGINS.includes(origin)) return {};
  return {
    "Access-Control-Allow-Origin": origin,
    Vary: "Origin",
    "Access-Control-Expose-Headers": exposed,
    ...(allow
      ? {
          "Access-Control-Allow-Methods": allow,
          "Access-Control-Allow-Headers":
            "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, X-Request-Id, Accept-Language",
          "Access-Control-Max-Age": "600",
        }
      : {}),
  };
}
