import "server-only";
import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { env } from "@/lib/core/env";

export const accessTokenSeconds = 15 * 60;
export const refreshTokenDays = 7;
export const personalTokenPrefix = "fly_";

/** 256 random bits, fit for an address. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a secret. The secrets are random, so one round is enough, and equality is by index, not by time. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

type Purpose = "access token" | "browser session" | "sign-in attempt";

const keys = new Map<Purpose, Uint8Array>();

/** A key of its own for each purpose, so that no token can pass for one of another kind. */
function signingKey(purpose: Purpose): Uint8Array {
  const known = keys.get(purpose) ?? new Uint8Array(hkdfSync("sha256", env().AUTH_SECRET, "", `flytower ${purpose}`, 32));
  keys.set(purpose, known);
  return known;
}

/** A signed token (JWT, HS256) about one subject. */
export function signToken(purpose: Purpose, subject: string, seconds: number): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(`${seconds}s`)
    .sign(signingKey(purpose));
}

/** The subject of a valid token of this purpose; undefined for anything else. */
export async function readToken(purpose: Purpose, token: string): Promise<string | undefined> {
  const verified = await jwtVerify(token, signingKey(purpose), { algorithms: ["HS256"] }).catch(() => undefined);
  return verified?.payload.sub;
}

export function signAccessToken(sessionId: string): Promise<string> {
  return signToken("access token", sessionId, accessTokenSeconds);
}
