import "server-only";
import { sql } from "drizzle-orm";
import { NextResponse, type NextRequest } from "next/server";
import type { Permission } from "@/lib/core/access";
import { admissionHeader, noteAdmission } from "@/lib/core/auth/admission";
import { actorByCookie, sessionCookie } from "@/lib/core/auth/session";
import type { Actor } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { env } from "@/lib/core/env";
import { AppError, toAppError } from "@/lib/core/errors";
import { describeProblem } from "@/lib/core/http/problem";
import { negotiateLocale } from "@/lib/core/locale";
import { pathHeader } from "@/lib/core/http/page-path";
import { requestIdOf } from "@/lib/core/http/request-id";

/** Areas of the application and what one must hold to enter: the first of three layers, the operation's own check is the one that counts. */
const areas: [prefix: string, permission: Permission][] = [
  ["/inventory", "inventory:read"],
  ["/s", "inventory:read"],
  ["/tasks", "task:read"],
  ["/admin/users", "user:manage"],
  ["/admin/roles", "role:read"],
  ["/admin/departments", "settings:read"],
  ["/admin/webhooks", "webhook:read"],
  ["/admin/notifications", "settings:manage"],
  ["/admin/jobs", "settings:manage"],
  ["/notifications/broadcasts", "notification:broadcast"],
  ["/admin/audit", "audit:read"],
];

const open = ["/login", "/invite", "/reset", "/dev"];

function isUnder(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    // WebAssembly reads the codes that a camera sees, where the browser cannot.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // React writes style attributes; it never writes style elements of a user's making.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    // sw.js, which shows what is pushed while no page is open, and pages that are kept for where there is no network.
    "worker-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What stands against the request; whom it lets in, it tells the page in `headers`. */
async function refusal(request: NextRequest, headers: Headers): Promise<{ path: string; status: number } | URL | undefined> {
  const { pathname, search } = request.nextUrl;
  if (pathname === "/unavailable") return undefined;
  if (open.some((prefix) => isUnder(pathname, prefix))) {
    await database().execute(sql`select 1`);
    return undefined;
  }
  const actor = await actorByCookie(request.cookies.get(sessionCookie().name)?.value);
  // A form that is posted after the session ended gets its answer from the action, so that nothing typed is lost.
  if (actor.kind !== "user" && request.method === "POST") return undefined;
  if (actor.kind !== "user") return new URL(`/login?next=${encodeURIComponent(pathname + search)}`, request.url);
  headers.set(admissionHeader, noteAdmission(actor));
  return areaRefusal(actor, pathname);
}

function areaRefusal(actor: Actor, pathname: string): { path: string; status: number } | undefined {
  const area = areas.find(([prefix]) => isUnder(pathname, prefix));
  return area && !actor.grants.has(area[1]) ? { path: "/denied", status: 403 } : undefined;
}

/** Request id, Content-Security-Policy, sign-in and areas, before a page is drawn; without a database, 503. */
export async function gate(request: NextRequest): Promise<NextResponse> {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-request-id", requestIdOf(request.headers.get("x-request-id")));
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  headers.set("content-security-policy", policy);
  headers.delete(admissionHeader);
  const found = await refusal(request, headers).catch((error: unknown) => {
    const refused = toAppError(error);
    if (refused.code === "UNAVAILABLE") return refused;
    throw error;
  });
  if (found instanceof AppError) return unavailablePage(headers, found);
  const response = answer(request, headers, found);
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", headers.get("x-request-id") ?? "");
  return response;
}

function answer(request: NextRequest, headers: Headers, found: { path: string; status: number } | URL | undefined): NextResponse {
  if (!found) return NextResponse.next({ request: { headers } });
  if (found instanceof URL) return NextResponse.redirect(found);
  return NextResponse.rewrite(new URL(found.path, request.url), { request: { headers }, status: found.status });
}

/**
 * The page that needs no database, with the status that it cannot give itself: Next draws a rewritten page with 200. So the server asks
 * itself for it; where even that fails, one sentence.
 */
async function unavailablePage(headers: Headers, refused: AppError): Promise<NextResponse> {
  const requestId = headers.get("x-request-id") ?? "";
  const kept = ["cookie", "accept-language"].map((name): [string, string] => [name, headers.get(name) ?? ""]);
  const page = await fetch(`http://127.0.0.1:${env().PORT}/unavailable`, {
    headers: { ...Object.fromEntries(kept), "x-request-id": requestId },
    signal: AbortSignal.timeout(2000),
  }).catch(() => undefined);
  const locale = negotiateLocale(headers.get("accept-language"));
  return new NextResponse(page?.body ?? describeProblem(refused, locale, requestId).message, {
    status: 503,
    headers: {
      "content-type": page?.headers.get("content-type") ?? "text/plain; charset=utf-8",
      "content-security-policy": page?.headers.get("content-security-policy") ?? "default-src 'none'",
      "cache-control": "no-store",
      "retry-after": "5",
      "x-request-id": requestId,
    },
  });
}
