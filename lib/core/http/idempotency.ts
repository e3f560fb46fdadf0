import "server-only";
import { deserialize, serialize } from "node:v8";
import { and, eq, not, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Database, Transaction } from "@/db/client";
import { idempotencyKeys } from "@/db/schema";
import type { Caller } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { AppError, isTransient, toAppError } from "@/lib/core/errors";
import type { Body } from "@/lib/core/http/body";
import { begin, letOthersFinish, type Operation } from "@/lib/core/operation";
import { keyedHash, seal, unseal } from "@/lib/core/seal";

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
  /** With its query, which is input too; of what a screen sends, the name of the operation. */
  path: string;
  body: Body;
}

/** The same request gives the same hash, also where a form is packed up again with another boundary. Keyed: it may hold a password. */
function requestHashOf({ path, body: { bytes, boundary } }: Key): string {
  const hash = keyedHash().update(`${path}\n`);
  const next = () => (boundary ? bytes.indexOf(boundary, start) : -1);
  let start = 0;
  for (let end = next(); end >= 0; end = next()) {
    hash.update(bytes.subarray(start, end));
    start = end + (boundary?.length ?? 0);
  }
  return hash.update(bytes.subarray(start)).digest("base64url");
}

/** Given again, a date is a date: screens get the data itself, not JSON. */
const packed = (answer: unknown) => seal(serialize(answer).toString("base64"));

async function unpacked(body: unknown): Promise<unknown> {
  const kept = await unseal(String(body));
  // What an earlier version of ours kept is JSON.
  return typeof kept === "string" ? (deserialize(Buffer.from(kept, "base64")) as unknown) : kept;
}

type Executor = Database | Transaction;

const ownRow = ({ principalId, key }: Key) => and(eq(idempotencyKeys.principal_id, principalId), eq(idempotencyKeys.key, key));
const isForgotten = sql`${idempotencyKeys.created_at} < now() - interval '24 hours'`;

/** What the first request with this key was answered, if there was one; IDEMPOTENCY_MISMATCH where it was another request. */
async function firstAnswer(tx: Executor, key: Key, requestHash: string): Promise<{ answer: unknown } | undefined> {
  const [first] = await tx
    .select()
    .from(idempotencyKeys)
    .where(and(ownRow(key), not(isForgotten)));
  if (!first) return undefined;
  if (first.request_hash !== requestHash) throw new AppError("IDEMPOTENCY_MISMATCH");
  return { answer: await unpacked(first.body) };
}

/** Runs `work` in the transaction that takes the key, unless the key was taken meanwhile: then its answer is given. */
async function takeKey(key: Key, requestHash: string, work: (tx: Transaction) => Promise<unknown>, attemptsLeft = 2): Promise<unknown> {
  try {
    return await database().transaction(async (tx) => {
      await tx.delete(idempotencyKeys).where(and(ownRow(key), isForgotten));
      const made = await tx
        .insert(idempotencyKeys)
        .values({ principal_id: key.principalId, key: key.key, request_hash: requestHash })
        .onConflictDoNothing()
        .returning({ key: idempotencyKeys.key });
      if (made.length === 0) {
        const first = await firstAnswer(tx, key, requestHash);
        if (first) return first.answer;
        // A day old, and swept this very moment.
        throw new AppError("CONFLICT");
      }
      const answer = await work(tx);
      // Sealed: the answer may show a new token, which the database must not keep.
      await tx
        .update(idempotencyKeys)
        .set({ body: await packed(answer) })
        .where(ownRow(key));
      return answer;
    });
  } catch (error) {
    if (attemptsLeft === 0 || !isTransient(error)) throw error;
    await letOthersFinish();
    return takeKey(key, requestHash, work, attemptsLeft - 1);
  }
}

/**
 * Runs a command at most once for a key. The key's row is made first, in the transaction of the command: whoever comes second
 * waits on it, and then finds the first answer, or, where the first was refused, its own turn. What a command prepares is done
 * before that transaction; where it was in vain, because another was quicker, the sweep takes it.
 */
export async function runOnce<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  caller: Caller,
  raw: unknown,
  key: Key,
): Promise<unknown> {
  const requestHash = requestHashOf(key);
  try {
    const known = await firstAnswer(database(), key, requestHash);
    if (known) return known.answer;
    const finish = await begin(operation, caller, raw).catch(async (error: unknown) => {
      // What the first request did, finished meanwhile, may be what stands in the way of this one.
      const first = await firstAnswer(database(), key, requestHash);
      if (first) return async () => first.answer;
      throw error;
    });
    return await takeKey(key, requestHash, (tx) => finish({ ...caller, tx }));
  } catch (error) {
    throw toAppError(error);
  }
}
