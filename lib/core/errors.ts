import "server-only";
import { z } from "zod";
import type { ErrorCode } from "@/lib/core/error-codes";

export type Details = { fields?: Record<string, string[]>; [key: string]: unknown };

/**
 * A refusal that the caller is told of. `reason` names the sentence: `module.key` stands at `<module>.errors.key` in messages/,
 * a plain `key` at `errors.key`; `values` fill it in. Field texts in `details.fields` are reasons too, unless `isFinal`.
 */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason: string = code.toLowerCase(),
    readonly details: Details = {},
    readonly values: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(`${code}: ${reason}`, options);
  }
}

/** A refusal that undoes nothing: what the command did and recorded is committed, such as a family of sessions ended by a stolen token. */
export class CommittedRefusal extends AppError {}

export function notFound(): AppError {
  return new AppError("NOT_FOUND");
}

/** Input that parsed, and still cannot be: `fields` name reasons. */
export function invalid(fields: Record<string, string>, values: Record<string, string | number> = {}): AppError {
  const lists = Object.fromEntries(Object.entries(fields).map(([field, reason]) => [field, [reason]]));
  return new AppError("VALIDATION_ERROR", "validation_error", { fields: lists }, values);
}

interface DatabaseError {
  code?: string;
  message?: string;
  detail?: string;
  table_name?: string;
  constraint_name?: string;
  column_name?: string;
}

/** Drizzle keeps the driver's error as `cause`; AggregateError is Node's for a refused connection on two addresses. */
function databaseError(error: unknown): DatabaseError | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    // A refusal of ours may stand before it: a command inside another one translates what it met.
    if (!(at instanceof AppError) && "code" in at && typeof at.code === "string") return at as DatabaseError;
  }
  return undefined;
}

const unavailable = /^(08|57P|53|25006|ECONN|EHOST|ENET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|CONNECT|28|3D000)/;
const unreadable = new Set(["22001", "22003", "22007", "22008", "22021", "22P02", "22P05", "54000"]);

/** True where the same transaction may well succeed if it is run again. */
export function isTransient(error: unknown): boolean {
  return ["40001", "40P01"].includes(databaseError(error)?.code ?? "");
}

/** `inventory_items_category_fk` on `inventory_items` is about `category`; `roles_code_key` on `roles` about `code`. */
function fieldOf(error: DatabaseError, suffix: string): string {
  const name = error.constraint_name ?? "";
  const table = error.table_name ?? "";
  return (name.startsWith(`${table}_`) ? name.slice(table.length + 1) : name).replace(new RegExp(`_${suffix}$`), "");
}

/** Only a constraint that is named after a field is about that field. */
function takenField(found: DatabaseError): Details {
  return found.constraint_name?.endsWith("_key") ? { fields: { [fieldOf(found, "key")]: ["issue.taken"] } } : {};
}

function foreignKeyError(found: DatabaseError, cause: unknown): AppError {
  // By the columns of DETAIL, because its words are in the language of the database server.
  if (found.code === "23001" || /\((theatre_id, )?id\)=/.test(found.detail ?? "")) {
    return new AppError("CONFLICT", "in_use", { table: found.table_name }, {}, { cause });
  }
  return new AppError(
    "VALIDATION_ERROR",
    "validation_error",
    { fields: { [`${fieldOf(found, "fk")}_id`]: ["issue.unknown_record"] } },
    {},
    { cause },
  );
}

/** Rules of ours in triggers: the message is the reason, DETAIL is JSON for the caller, COLUMN the field (drizzle/0002_rules.sql). */
function ruleError(found: DatabaseError, cause: unknown): AppError | undefined {
  const reason = found.message ?? "";
  if (found.code === "FT422")
    return new AppError("VALIDATION_ERROR", "validation_error", { fields: { [found.column_name ?? ""]: [reason] } }, {}, { cause });
  if (found.code !== "FT409") return undefined;
  const details = JSON.parse(found.detail ?? "{}") as Record<string, string>;
  // 15.000 is said as 15; what else looks like a number may be the one that is written on a thing.
  const values = "available" in details ? { ...details, available: Number(details.available) } : details;
  return new AppError("CONFLICT", reason, details, values, { cause });
}

/** What the database refused, said as the API says it; `undefined` for what is our own fault. */
export function fromDatabaseError(error: unknown): AppError | undefined {
  const found = databaseError(error);
  if (!found?.code) return undefined;
  if (unavailable.test(found.code)) return new AppError("UNAVAILABLE", "unavailable", {}, {}, { cause: error });
  if (unreadable.has(found.code)) return new AppError("VALIDATION_ERROR", "validation_error", {}, {}, { cause: error });
  switch (found.code) {
    case "23505":
      return new AppError("ALREADY_EXISTS", "already_exists", takenField(found), {}, { cause: error });
    case "23503":
    case "23001":
      return foreignKeyError(found, error);
    case "23514":
      return new AppError("VALIDATION_ERROR", "validation_error", { constraint: found.constraint_name }, {}, { cause: error });
    case "23P01":
    case "40001":
    case "40P01":
      return new AppError("CONFLICT", "conflict", {}, {}, { cause: error });
    default:
      return ruleError(found, error);
  }
}

export class InvalidInput extends AppError {
  constructor(readonly issues: z.core.$ZodIssue[]) {
    super("VALIDATION_ERROR");
  }
}

/** Any thrown thing as an `AppError`; what nobody foresaw becomes INTERNAL_ERROR and keeps its cause for the log. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return new InvalidInput(error.issues);
  return fromDatabaseError(error) ?? new AppError("INTERNAL_ERROR", "internal_error", {}, {}, { cause: error });
}
