import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import { headers } from "next/headers";
import type { z } from "zod";
import { pageCaller } from "@/lib/core/adapters/actor";
import type { Actor } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { pathHeader } from "@/lib/core/http/page-path";
import { describeProblem } from "@/lib/core/http/problem";
import { run, type Operation } from "@/lib/core/operation";
import { logger } from "@/lib/core/logger";
import type { Problem } from "@/lib/core/result";

/** The page's own address, with its query. */
export async function askedPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? "";
}

async function toSignIn(): Promise<never> {
  const path = await askedPath();
  redirect(path ? `/login?next=${encodeURIComponent(path)}` : "/login");
}

async function answer(error: unknown): Promise<never> {
  if (!(error instanceof AppError)) throw error;
  if (error.code === "UNAUTHORIZED") return toSignIn();
  if (error.reason === "must_change_password") redirect("/profile/password");
  if (error.code === "FORBIDDEN") forbidden();
  if (error.code === "NOT_FOUND" || error.code === "VALIDATION_ERROR") notFound();
  logger().error({ err: error.cause ?? error, code: error.code }, "page failed");
  throw error;
}

/** Runs an operation for a page: a refusal becomes the sign-in, forbidden or not-found page. */
export async function load<I extends z.ZodType, O extends z.ZodType>(operation: Operation<I, O>, input: z.input<I>): Promise<z.output<O>> {
  const caller = await pageCaller();
  return run(operation, caller, input).catch(answer);
}

/** As `load`, for a page whose address is what somebody typed: bad input comes back as a problem in the reader's language. */
export async function loadAsked<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  input: z.input<I>,
): Promise<{ data: z.output<O>; problem?: undefined } | { data?: undefined; problem: Problem }> {
  const caller = await pageCaller();
  return run(operation, caller, input).then(
    (data) => ({ data }),
    (error: unknown) => {
      if (!(error instanceof AppError) || error.code !== "VALIDATION_ERROR") return answer(error);
      return { problem: describeProblem(error, caller.locale, caller.requestId) };
    },
  );
}

/** The person who looks at the page; sends others to sign in. */
export async function loadActor(): Promise<Actor> {
  const { actor } = await pageCaller();
  if (actor.kind !== "user") await toSignIn();
  return actor;
}
