import "server-only";
import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import packageJson from "@/package.json";
import { errorStatus, type ErrorCode } from "@/lib/core/error-codes";
import { Health } from "@/lib/core/health";
import type { AnyOperation, HttpLine } from "@/lib/core/operation";

const Problem = z
  .object({
    error: z.object({
      code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
      message: z.string().meta({ description: "In the language of Accept-Language." }),
      details: z.object({ fields: z.record(z.string(), z.array(z.string())).optional() }).catchall(z.unknown()),
      request_id: z.string(),
    }),
  })
  .meta({ id: "Problem" });

const problem = (description: string) => ({ description, content: { "application/json": { schema: Problem } } });

const descriptions: Record<number, string> = {
  400: "The body is not JSON",
  401: "Nobody is signed in, or the token is no longer valid",
  403: "Signed in, and not allowed",
  404: "No such record, or one that the caller may not see",
  409: "It does not agree with what is recorded: taken, in use, stale version, not enough stock, key used with another body",
  413: "Too much data",
  415: "A kind of body that is not accepted",
  416: "There is no such part of the file",
  422: "The input is not right: details.fields says where and why",
  429: "Too many calls; Retry-After says when to come back",
  500: "A fault of the server",
  503: "A part of the system does not answer; try again",
};

function errorStatuses(operation: AnyOperation, http: HttpLine): number[] {
  const isPublic = operation.permission === "public";
  const hasBody = http.method === "POST" || http.method === "PUT";
  const access = isPublic ? [401] : operation.permission === "signed-in" ? [401] : [401, 403];
  const body = hasBody ? [400, 413, 415] : [];
  const record = http.path.includes("{") ? [404] : [];
  const write = operation.kind === "command" ? [409] : [];
  const part = http.answer === "file" ? [416] : [];
  return [...access, ...body, ...record, ...write, ...part, 422, 429, 500, 503].toSorted((a, b) => a - b);
}

const parameterNames = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");

/** The input's shape without the parts that stand in the path. */
function inputParts(operation: AnyOperation, http: HttpLine) {
  const names = parameterNames(http.path);
  const shape = (operation.input as z.ZodObject).shape;
  const pick = (isInPath: boolean) => Object.fromEntries(Object.entries(shape).filter(([name]) => names.includes(name) === isInPath));
  return { path: z.object(pick(true)), rest: z.object(pick(false)) };
}

const idempotencyHeader = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .meta({ description: "The same key and body within 24 hours gives the first answer again." });
const matchHeader = z
  .string()
  .optional()
  .meta({ description: 'ETag that was seen, such as "v3-c2Vlbg"; a stale one is refused with 409.' });

const fieldsParameter = z.string().optional().meta({ description: "Only these fields of the record or records, separated by commas." });

function headersOf(operation: AnyOperation, http: HttpLine): z.ZodObject | undefined {
  if (operation.permission === "public") return undefined;
  if (http.method === "POST") return z.object({ "Idempotency-Key": idempotencyHeader });
  const isVersioned = "version" in (operation.input as z.ZodObject).shape;
  return isVersioned ? z.object({ "If-Match": matchHeader }) : undefined;
}

const mediaTypes: Record<NonNullable<HttpLine["body"]>, string> = {
  json: "application/json",
  multipart: "multipart/form-data",
  upload: "multipart/form-data",
  bytes: "application/octet-stream",
};

function requestOf(operation: AnyOperation, http: HttpLine): Pick<ZodOpenApiOperationObject, "requestParams" | "requestBody"> {
  const { path, rest } = inputParts(operation, http);
  const header = headersOf(operation, http);
  const isRead = http.method === "GET" || http.method === "DELETE";
  const query = http.method === "GET" && http.answer !== "file" ? rest.extend({ fields: fieldsParameter }) : rest;
  const parameters = { path, ...(header ? { header } : {}), ...(isRead ? { query } : {}) };
  if (isRead || Object.keys(rest.shape).length === 0) return { requestParams: parameters };
  if (http.body === "bytes")
    return { requestParams: parameters, requestBody: { required: true, content: { [mediaTypes.bytes]: { schema: rest.shape.file } } } };
  const mediaType = mediaTypes[http.body ?? "json"];
  return { requestParams: parameters, requestBody: { required: true, content: { [mediaType]: { schema: rest } } } };
}

function operationObject(operation: AnyOperation, http: HttpLine): ZodOpenApiOperationObject {
  const status = String(http.status ?? 200);
  const mediaType = http.answer === "file" ? "application/octet-stream" : "application/json";
  const success =
    http.status === 204 ? { description: "Done" } : { description: "Done", content: { [mediaType]: { schema: operation.output } } };
  const errors = Object.fromEntries(errorStatuses(operation, http).map((code) => [String(code), problem(descriptions[code] ?? "")]));
  const permission = operation.permission.includes(":") ? `Needs \`${operation.permission}\`.` : undefined;
  return {
    operationId: operation.name,
    summary: operation.summary,
    description: permission,
    tags: [http.path.split("/")[1] ?? ""],
    security: operation.permission === "public" ? [] : [{ bearer: [] }, { session: [] }],
    ...requestOf(operation, http),
    responses: { [status]: success, ...(http.job ? { "202": { ...success, description: "A job to follow at Location" } } : {}), ...errors },
  };
}

const healthPath: ZodOpenApiPathsObject = {
  "/health": {
    get: {
      operationId: "core.readHealth",
      summary: "State of the installation and its parts; open",
      tags: ["health"],
      security: [],
      responses: {
        "200": { description: "Healthy or degraded", content: { "application/json": { schema: Health } } },
        "503": { description: "Down", content: { "application/json": { schema: Health } } },
      },
    },
  },
};

/** OpenAPI 3.1 of every operation with an HTTP line, from the schemas that validate. */
export function buildOpenApi(operations: readonly AnyOperation[]): object {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of operations) {
    const { http } = operation;
    if (!http) continue;
    const path = (paths[http.path] ??= {});
    path[http.method.toLowerCase()] = operationObject(operation, http);
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Flytower",
      version: packageJson.version,
      description: "The REST API of a theatre. PATCH is an alias of PUT everywhere.",
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    servers: [{ url: "/api/v1" }],
    paths: { ...healthPath, ...paths },
    components: {
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          description: "An access token (POST /auth/login) or a personal API token.",
        },
        session: { type: "apiKey", in: "cookie", name: "flytower_session" },
      },
    },
  });
}
