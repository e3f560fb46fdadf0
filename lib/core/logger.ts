import "server-only";
import pino from "pino";
import { env } from "@/lib/core/env";

let known: pino.Logger | undefined;

/** Of a failed query the statement alone: its parameters, and PostgreSQL's DETAIL, hold addresses, names and hashes. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message.replace(/\nparams: [\s\S]*$/, "");
  return error.cause instanceof Error ? `${message}: ${describeError(error.cause)}` : message;
}

/** An error as the log keeps it: what it is, what it says, where it was thrown. */
export function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: describeError(error),
    stack: frames.join("\n"),
    ...("code" in error ? { code: error.code } : {}),
  };
}

/** Structured log on standard output. Secrets have no way in: only named fields are logged, never headers, bodies or parameters. */
export function logger(): pino.Logger {
  known ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: serializeError },
  });
  return known;
}
