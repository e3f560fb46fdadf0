import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Caller } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { runOnce } from "@/lib/core/http/idempotency";
import { spoolForm } from "@/lib/core/http/upload";
import { admit, run, type Operation } from "@/lib/core/operation";
import { throttle } from "@/lib/core/rate-limit";

type Fields = Record<string, unknown>;

/** As anybody may call an action: what is no key is none. */
function keyOf(given: unknown): string | undefined {
  return typeof given === "string" && given.length >= 1 && given.length <= 200 ? given : undefined;
}

async function toldOf(value: unknown): Promise<unknown> {
  if (!(value instanceof Blob)) return value;
  return createHash("sha256")
    .update(new Uint8Array(await value.arrayBuffer()))
    .digest("base64url");
}

/** What a screen sends of a file that is not spooled is small, and in memory already. */
async function bytesOf(fields: Fields): Promise<Buffer> {
  const told = await Promise.all(Object.entries(fields).map(async ([name, value]) => [name, await toldOf(value)]));
  try {
    return Buffer.from(JSON.stringify(told));
  } catch (error) {
    throw new AppError("VALIDATION_ERROR", "validation_error", {}, {}, { cause: error });
  }
}

/** A command whose sender may lose the answer and ask again; who is nobody yet has no keys. */
function isRepeatable(operation: Pick<Operation, "kind" | "permission">): boolean {
  return operation.kind === "command" && operation.permission !== "public";
}

async function once<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  caller: Caller,
  fields: Fields,
  { key, bytes }: { key: string | undefined; bytes: (fields: Fields) => Promise<Buffer> },
): Promise<z.output<O>> {
  const principalId = caller.actor.user_id;
  if (!key || !principalId || !isRepeatable(operation)) return run(operation, caller, fields);
  // A kept answer is for who still may.
  admit(operation.permission, caller);
  const body = { fields, bytes: await bytes(fields) };
  return (await runOnce(operation, caller, fields, { principalId, key, path: operation.name, body })) as z.output<O>;
}

/** What a screen sent, run; with a key (`submissionOf`) at most once, however often it is sent. */
export async function submit<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  caller: Caller,
  input: unknown,
  given?: unknown,
): Promise<z.output<O>> {
  const key = keyOf(given);
  if (operation.http?.limit === "auth") await throttle(`auth:${caller.ipAddress}`, env().RATE_LIMIT_AUTH);
  if (typeof input !== "object" || input === null) return run(operation, caller, input);
  if (operation.http?.body !== "upload") return once(operation, caller, input as Fields, { key, bytes: bytesOf });
  const form = await spoolForm(input as Fields, env().UPLOAD_LIMIT_MB * 1024 * 1024);
  return once(operation, caller, form.fields, { key, bytes: async () => form.bytes }).finally(() => form.remove());
}
