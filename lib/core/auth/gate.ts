import "server-only";
import { sql } from "drizzle-orm";
import { NextResponse, type NextRequest } from "next/server";
import type { Permission } from "@/lib/core/access";
import { actorByCookie, sessionCookie } from "@/lib/core/auth/session";
import type { Actor } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { toAppError } from "@/lib/core/errors";
import { pathHeader } from "@/lib/core/http/page-path";
import { requestIdOf } from "@/lib/core/http/request-id";

/** Areas of the application and what one must hold to enter: the first of three layers, the operation's own check is the one that counts. */
const areas: [prefix: string, permission: Permission][] = [
  ["/inventory", "inventory:read"],
  ["/admin/users", "user:manage"],
  ["/admin/roles", "role:read"],
  ["/admin/departments", "settings:read"],
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
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // React writes style attributes; it never writes style elements of a user's making.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

async function refusal(request: NextRequest): Promise<{ path: string; status: number } | URL | undefined> {
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
  const found = await refusal(request).catch((error: unknown) => {
    if (toAppError(error).code === "UNAVAILABLE") return { path: "/unavailable", status: 503 };
    throw error;
  });
  const response = answer(request, headers, found);
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", headers.get("x-request-id") ?? "");
  return response;
}

function answer(request: NextRequest, headers: Headers, found: { path: string; status: number } | URL | undefined): NextResponse {
  if (!found) return NextResponse.next({ request: { headers } });
  if (found instanceof URL) return NextResponse.redirect(found);
  const options = {
    request: { headers },
    status: found.status,
    headers: found.status === 503 ? { "retry-after": "5" } : undefined,
  };
  return NextResponse.rewrite(new URL(found.path, request.url), options);
}
