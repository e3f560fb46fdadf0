import "server-only";
import type { z } from "zod";
import { requestCaller } from "@/lib/core/adapters/actor";
import type { Caller } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { AppError, toAppError } from "@/lib/core/errors";
import { readJson, readMultipart, type Body } from "@/lib/core/http/body";
import { readBytes, readUpload, type UploadBody } from "@/lib/core/http/upload";
import { corsHeaders } from "@/lib/core/http/cors";
import { downloadResponse, type Download } from "@/lib/core/http/download";
import { entityTag, isKnown, seenVersion } from "@/lib/core/http/entity-tag";
import { idempotencyKey, runOnce } from "@/lib/core/http/idempotency";
import { problemResponse } from "@/lib/core/http/problem-response";
import { queryInput } from "@/lib/core/http/query-string";
import { requestIdOf } from "@/lib/core/http/request-id";
import { isSameOrigin } from "@/lib/core/http/same-origin";
import { sparse, wantedFields } from "@/lib/core/http/sparse-fields";
import { admit, run, type HttpLine, type Operation } from "@/lib/core/operation";
import { consume, rateLimited, type Allowance } from "@/lib/core/rate-limit";

type Segments = Record<string, string | string[]>;
export type Handler = (request: Request, segment: { params: Promise<Segments> }) => Promise<Response>;

type Verb = "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
type HttpOperation = Operation<z.ZodType, z.ZodType> & { http: HttpLine };

const emptyBody: Body = { fields: {}, bytes: Buffer.alloc(0) };

const readers: Record<NonNullable<HttpLine["body"]>, (request: Request, limit: number) => Promise<Body | UploadBody>> = {
  json: readJson,
  multipart: readMultipart,
  upload: readUpload,
  bytes: readBytes,
};

async function readBody(request: Request, http: HttpLine): Promise<Body | UploadBody> {
  if (http.method === "GET") return emptyBody;
  return readers[http.body ?? "json"](request, env().UPLOAD_LIMIT_MB * 1024 * 1024);
}

async function countCall(caller: Caller, http: HttpLine): Promise<Allowance> {
  const { actor } = caller;
  if (http.limit === "auth") return consume(`auth:${caller.ipAddress}`, env().RATE_LIMIT_AUTH);
  if (http.limit === "media") return consume(`media:${actor.user_id ?? caller.ipAddress}`, env().RATE_LIMIT_API * 30);
  return consume(`api:${actor.token_id ?? actor.user_id ?? caller.ipAddress}`, actor.rate_limit ?? env().RATE_LIMIT_API);
}

function limitHeaders(allowance: Allowance): Record<string, string> {
  return {
    "RateLimit-Limit": String(allowance.limit),
    "RateLimit-Remaining": String(allowance.remaining),
    "RateLimit-Reset": String(allowance.resetSeconds),
  };
}

async function perform(operation: HttpOperation, request: Request, caller: Caller, segments: Segments): Promise<unknown> {
  const body = await readBody(request, operation.http);
  try {
    return await performWith(body, operation, request, caller, segments);
  } finally {
    if ("remove" in body) await body.remove();
  }
}

async function performWith(body: Body, operation: HttpOperation, request: Request, caller: Caller, segments: Segments): Promise<unknown> {
  const { http } = operation;
  const parameters = new URL(request.url).searchParams;
  if (http.method === "GET" && http.answer !== "file") parameters.delete("fields");
  const version = http.method === "GET" ? undefined : seenVersion(request.headers.get("if-match"));
  const raw = { ...queryInput(parameters), ...body.fields, ...(version ? { version } : {}), ...segments };
  const isRepeatable = http.method === "POST" && operation.kind === "command" && operation.permission !== "public";
  const key = isRepeatable ? idempotencyKey(request) : undefined;
  if (!key || !caller.actor.user_id) return run(operation, caller, raw);
  return runOnce(operation, caller, raw, {
    principalId: caller.actor.user_id,
    key,
    path: new URL(request.url).pathname + new URL(request.url).search,
    body,
  });
}

function locationOf(http: HttpLine, request: Request, data: unknown, job: string | null): Record<string, string> {
  if (job) return { Location: `${new URL(request.url).pathname.replace(/\/$/, "")}/${job}` };
  if (http.status !== 201 || http.address === null || typeof data !== "object" || data === null || !("id" in data)) return {};
  const id = String(data.id);
  if (http.address) return { Location: `/api/v1${http.address.replace("{id}", id)}` };
  return { Location: `${new URL(request.url).pathname.replace(/\/$/, "")}/${id}` };
}

function success(operation: HttpOperation, request: Request, data: unknown): Response | Promise<Response> {
  const { http } = operation;
  if (http.answer === "file") return downloadResponse(request, data as Download);
  if (http.status === 204) return new Response(null, { status: 204 });
  const text = JSON.stringify(data);
  const tag = entityTag(data, text);
  const job = http.job?.(data as never) ?? null;
  const headers = {
    "Cache-Control": "private, no-cache",
    "Content-Type": "application/json",
    ...(tag ? { ETag: tag } : {}),
    ...locationOf(http, request, data, job),
  };
  if (tag && http.method === "GET" && isKnown(request.headers.get("if-none-match"), tag))
    return new Response(null, { status: 304, headers });
  return new Response(text, { status: job ? 202 : (http.status ?? 200), headers });
}

function withHeaders(response: Response, extra: Record<string, string>): Response {
  for (const [name, value] of Object.entries(extra)) response.headers.set(name, value);
  return response;
}

async function answer(operation: HttpOperation, request: Request, segments: Segments): Promise<Response> {
  const known: { caller?: Caller; headers: Record<string, string> } = { headers: corsHeaders(request) };
  try {
    const caller = await requestCaller(request);
    known.caller = caller;
    known.headers["X-Request-Id"] = caller.requestId;
    const allowance = await countCall(caller, operation.http);
    Object.assign(known.headers, limitHeaders(allowance));
    if (!allowance.isAllowed) throw rateLimited(allowance);
    if (caller.isBrowser && !isSameOrigin(request)) throw new AppError("FORBIDDEN", "foreign_origin");
    // Who may not, learns nothing of the shape: not even that the body cannot be read.
    admit(operation.permission, caller);
    const isSparse = operation.http.method === "GET" && operation.http.answer !== "file";
    const fields = isSparse ? wantedFields(new URL(request.url).searchParams.get("fields"), operation.output) : undefined;
    const data = sparse(await perform(operation, request, caller, segments), fields);
    return withHeaders(await success(operation, request, data), known.headers);
  } catch (error) {
    return withHeaders(problemResponse(toAppError(error), request, known.caller), known.headers);
  }
}

/** Preflights, and 405 with `Allow` for every verb: what is left of a path beside its own handlers. */
function otherVerbs(allow: string): Record<Verb, Handler> {
  const refuse: Handler = async (request) =>
    withHeaders(problemResponse(new AppError("METHOD_NOT_ALLOWED"), request), {
      Allow: allow,
      ...corsHeaders(request),
    });
  const OPTIONS: Handler = async (request) =>
    new Response(null, {
      status: 204,
      headers: {
        Allow: allow,
        "X-Request-Id": requestIdOf(request.headers.get("x-request-id")),
        ...corsHeaders(request, allow),
      },
    });
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS };
}

/**
 * The six verbs of one path, for a route file: `export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listItems, createItem)`.
 * Each operation takes the verb of its HTTP line, PATCH is PUT's alias, and what is left answers 405 with `Allow`.
 */
export function route(...operations: { http?: HttpLine }[]): Record<Verb, Handler> {
  const byVerb = new Map<string, HttpOperation>();
  for (const operation of operations as HttpOperation[]) {
    byVerb.set(operation.http.method, operation);
    if (operation.http.method === "PUT") byVerb.set("PATCH", operation);
  }
  const own = [...byVerb].map(([verb, operation]): [string, Handler] => [
    verb,
    async (request, segment) => answer(operation, request, await segment.params),
  ]);
  const allow = [...byVerb.keys(), ...(byVerb.has("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  return { ...otherVerbs(allow), ...Object.fromEntries(own) };
}

/** A GET made by hand, with the conventions of the rest: the caller's request id, CORS, 405 with `Allow` for other verbs. */
export function plainRoute(get: (request: Request) => Promise<Response>): Record<Verb, Handler> {
  const GET: Handler = async (request) =>
    withHeaders(await get(request), {
      "X-Request-Id": requestIdOf(request.headers.get("x-request-id")),
      ...corsHeaders(request),
    });
  return { ...otherVerbs("GET, HEAD, OPTIONS"), GET };
}

/** Any verb on a path of the API that is not there. */
export function unknownRoute(): Record<Verb, Handler> {
  const handler: Handler = async (request) =>
    withHeaders(problemResponse(new AppError("NOT_FOUND", "unknown_route"), request), corsHeaders(request));
  return { GET: handler, POST: handler, PUT: handler, PATCH: handler, DELETE: handler, OPTIONS: handler };
}
