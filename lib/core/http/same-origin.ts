import "server-only";
import { env } from "@/lib/core/env";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/** With the browser's session a change must come from our own pages (OWASP CSRF: Fetch Metadata, then Origin). */
export function isSameOrigin(request: Request): boolean {
  if (reading.has(request.method)) return true;
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin !== null && (origin === new URL(env().APP_URL).origin || origin === ownOrigin(request));
}

function ownOrigin(request: Request): string | undefined {
  const host = request.headers.get("host");
  return host ? `${new URL(env().APP_URL).protocol}//${host}` : undefined;
}
