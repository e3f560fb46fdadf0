import "server-only";
import * as client from "openid-client";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";

const Attempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });
export type Attempt = z.output<typeof Attempt>;

export function readAttempt(text: string | undefined): Attempt | undefined {
  const parsed = text ? Attempt.safeParse(JSON.parse(text)) : undefined;
  return parsed?.data;
}

export function isOidcConfigured(): boolean {
  return env().OIDC_ISSUER !== undefined;
}

let known: Promise<client.Configuration> | undefined;

/** The provider's own description, read once; asked for again where it did not answer. */
function configuration(): Promise<client.Configuration> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = env();
  if (!issuer || !id) throw new AppError("NOT_FOUND");
  // The signature of the ID token is checked always: TLS, which could stand for it, ends at a proxy in many houses.
  const execute = [client.enableNonRepudiationChecks, ...(issuer.startsWith("http:") ? [client.allowInsecureRequests] : [])];
  known ??= client.discovery(new URL(issuer), id, secret, undefined, { execute }).catch((error: unknown) => {
    known = undefined;
    throw new AppError("UNAVAILABLE", "unavailable", {}, {}, { cause: error });
  });
  return known;
}

const redirectUri = () => new URL("/api/auth/oidc/callback", env().APP_URL).href;

/** Where to send the browser, and what to remember until it is back (authorization code with PKCE, state and nonce). */
export async function startSignIn(next: string): Promise<{ url: URL; attempt: Attempt }> {
  const provider = await configuration();
  const attempt = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    next,
  };
  const url = client.buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri(),
    scope: "openid email profile",
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
  });
  return { url, attempt };
}

/** True where the provider did not answer, or not with what it owes us, rather than refused. */
function isAway(error: unknown): boolean {
  for (let at = error, depth = 0; at !== undefined && depth < 5; depth++) {
    if (at instanceof Response) return at.status >= 500;
    if (!(at instanceof Error)) return false;
    if (at.name === "TimeoutError" || at.message === "fetch failed") return true;
    at = at.cause;
  }
  return false;
}

/** The address that the provider vouches for. Throws UNAUTHORIZED for anything that does not add up. */
export async function finishSignIn(search: string, attempt: Attempt): Promise<{ email: string }> {
  const tokens = await client
    .authorizationCodeGrant(await configuration(), new URL(redirectUri() + search), {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.verifier,
    })
    .catch((error: unknown) => {
      const code = isAway(error) ? "UNAVAILABLE" : "UNAUTHORIZED";
      throw new AppError(code, code.toLowerCase(), {}, {}, { cause: error });
    });
  const claims = tokens.claims();
  // Some providers say it as text, and some say nothing of addresses that anybody could have typed in.
  const isVerified = claims?.email_verified === true || claims?.email_verified === "true";
  if (typeof claims?.email !== "string" || !isVerified) throw new AppError("UNAUTHORIZED");
  return { email: claims.email };
}
