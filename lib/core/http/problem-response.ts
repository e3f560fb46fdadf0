import "server-only";
import type { Caller } from "@/lib/core/context";
import { errorStatus } from "@/lib/core/error-codes";
import type { AppError } from "@/lib/core/errors";
import { describeProblem } from "@/lib/core/http/problem";
import { requestIdOf } from "@/lib/core/http/request-id";
import { negotiateLocale } from "@/lib/core/locale";
import { logger } from "@/lib/core/logger";

/** An error as every API route gives it (spec/api.md). Faults of ours are logged with their cause and shown without it. */
export function problemResponse(error: AppError, request: Request, caller?: Pick<Caller, "locale" | "requestId">): Response {
  const status = errorStatus[error.code];
  const requestId = caller?.requestId ?? requestIdOf(request.headers.get("x-request-id"));
  const locale = caller?.locale ?? negotiateLocale(request.headers.get("accept-language"));
  if (status >= 500)
    logger().error({ err: error.cause ?? error, request_id: requestId, path: new URL(request.url).pathname }, error.reason);
  const retryAfter = status === 503 ? 5 : Number(error.details.retry_after ?? 0);
  return Response.json(
    { error: describeProblem(error, locale, requestId) },
    {
      status,
      headers: {
        "X-Request-Id": requestId,
        "Cache-Control": "no-store",
        ...(retryAfter > 0 ? { "Retry-After": String(retryAfter) } : {}),
        ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
      },
    },
  );
}
