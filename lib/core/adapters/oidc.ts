import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { requestCaller } from "@/lib/core/adapters/actor";
import { keepSession } from "@/lib/core/adapters/browser-session";
import { finishSignIn, readAttempt, startSignIn } from "@/lib/core/auth/oidc";
import { sessionCookie } from "@/lib/core/auth/session";
import { readToken, signToken } from "@/lib/core/auth/tokens";
import { systemActor } from "@/lib/core/context";
import { toAppError } from "@/lib/core/errors";
import { isLocalPath } from "@/lib/core/local-path";
import type { Locale } from "@/lib/core/locale";
import { logger } from "@/lib/core/logger";
import { run, type Operation } from "@/lib/core/operation";
import type { z } from "zod";

const attemptCookie = "flytower_sign_in";
const attemptSeconds = 600;

type OpenSession = Operation<z.ZodType<unknown, { email: string }>, z.ZodType<{ session_id: string; locale: Locale }>>;

function refuse(error: unknown, what: string): never {
  const failure = toAppError(error);
  logger().warn({ err: failure.cause ?? failure }, what);
  redirect(`/login?error=${failure.code === "UNAVAILABLE" ? "provider_away" : "provider_refused"}`);
}

/** Sends the browser to the house's provider. */
export async function beginProviderSignIn(request: Request): Promise<never> {
  const wish = new URL(request.url).searchParams.get("next") ?? "/";
  const started = await startSignIn(isLocalPath(wish) ? wish : "/").catch((error: unknown) =>
    refuse(error, "sign-in by provider did not start"),
  );
  const { options } = sessionCookie();
  (await cookies()).set(attemptCookie, await signToken("sign-in attempt", JSON.stringify(started.attempt), attemptSeconds), {
    ...options,
    maxAge: attemptSeconds,
  });
  redirect(started.url.href);
}

/** The browser is back from the provider: opens a session for the person whom it vouches for. */
export async function endProviderSignIn(request: Request, openSession: OpenSession): Promise<never> {
  const jar = await cookies();
  const attempt = readAttempt(await readToken("sign-in attempt", jar.get(attemptCookie)?.value ?? ""));
  jar.delete(attemptCookie);
  if (!attempt) redirect("/login?error=provider_refused");
  const caller = { ...(await requestCaller(request)), actor: systemActor(null) };
  const opened = await finishSignIn(new URL(request.url).search, attempt)
    .then((claims) => run(openSession, caller, claims))
    .catch((error: unknown) => refuse(error, "sign-in by provider failed"));
  await keepSession(opened.session_id, opened.locale);
  redirect(attempt.next);
}
