import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import { headers } from "next/headers";
import type { z } from "zod";
import { pageCaller } from "@/lib/core/adapters/actor";
import type { Actor } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { pathHeader } from "@/lib/core/http/page-path";
import { run, type Operation } from "@/lib/core/operation";
import { logger } from "@/lib/core/logger";

async function toSignIn(): Promise<never> {
  const path = (await headers()).get(pathHeader);
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

/** The person who looks at the page; sends others to sign in. */
export async function loadActor(): Promise<Actor> {
  const { actor } = await pageCaller();
  if (actor.kind !== "user") await toSignIn();
  return actor;
}
