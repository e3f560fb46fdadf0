import "server-only";
import { createHash } from "node:crypto";
import { and, eq, lt, sql } from "drizzle-orm";
import type { z } from "zod";
import { idempotencyKeys } from "@/db/schema";
import type { Caller } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { AppError, isTransient, toAppError } from "@/lib/core/errors";
import type { Body } from "@/lib/core/http/body";
import { run, type Operation } from "@/lib/core/operation";
import { seal, unseal } from "@/lib/core/seal";

/** The caller's key, or undefined; VALIDATION_ERROR for one that is no key. */
export function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (key.length >= 1 && key.length <= 200) return key;
  throw new AppError("VALIDATION_ERROR", "idempotency_key");
}

interface Key {
  principalId: string;
  key: string;
  /** With its query, which is input too. */
  path: string;
  body: Body;
}

/** The same request gives the same hash, also where a form is packed up again with another boundary. */
function requestHashOf({ path, body: { bytes, boundary } }: Key): string {
  const hash = createHash("sha256").update(`${path}\n`);
  const next = () => (boundary ? bytes.indexOf(boundary, start) : -1);
  let start = 0;
  for (let end = next(); end >= 0; end = next()) {
    hash.update(bytes.subarray(start, end));
    start = end + (boundary?.length ?? 0);
  }
  return hash.update(bytes.subarray(start)).digest("base64url");
}

/**
 * Runs a command at most once for a key. The key's row is made first, in the transaction of the command: whoever comes second
 * waits on it, and then finds the first answer, or, where the first was refused, its own turn.
 */
export async function runOnce<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  caller: Caller,
  raw: unknown,
  key: Key,
  attemptsLeft = 2,
): Promise<unknown> {
  const requestHash = requestHashOf(key);
  const own = and(eq(idempotencyKeys.principal_id, key.principalId), eq(idempotencyKeys.key, key.key));
  try {
    return await database().transaction(async (tx) => {
      await tx.delete(idempotencyKeys).where(and(own, lt(idempotencyKeys.created_at, sql`now() - interval '24 hours'`)));
      const made = await tx
        .insert(idempotencyKeys)
        .values({ principal_id: key.principalId, key: key.key, request_hash: requestHash })
        .onConflictDoNothing()
        .returning({ key: idempotencyKeys.key });
      if (made.length === 0) {
        const [first] = await tx.select().from(idempotencyKeys).where(own);
        if (first?.request_hash !== requestHash) throw new AppError("IDEMPOTENCY_MISMATCH");
        return await unseal(String(first.body));
      }
      const answer = await run(operation, { ...caller, tx }, raw);
      // Sealed: the answer may show a new token, which the database must not keep.
      await tx
        .update(idempotencyKeys)
        .set({ body: await seal(answer ?? null) })
        .where(own);
      return answer;
    });
  } catch (error) {
    if (attemptsLeft > 0 && isTransient(error)) return runOnce(operation, caller, raw, key, attemptsLeft - 1);
    throw toAppError(error);
  }
}
