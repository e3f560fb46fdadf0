import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sessions } from "@/db/schema";
import { finishSignIn, isOidcConfigured, readAttempt, startSignIn } from "@/lib/core/auth/oidc";
import { database } from "@/lib/core/database";
import { run } from "@/lib/core/operation";
import { openProviderSession } from "@/lib/users/commands/open-provider-session";
import { auditOf, makeTheatre, makeUser, systemCaller, type TestTheatre } from "@/tests/factories/users";
import { type OidcProvider, startOidcProvider } from "@/tests/support/oidc-provider";

let provider: OidcProvider;
beforeAll(async () => {
  provider = await startOidcProvider();
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
  });
});
afterEach(() => {
  provider.claims = {};
  provider.isForging = false;
  provider.broken.clear();
});
afterAll(() => provider.close());

/** The whole way of a browser; `change` is what goes wrong on it. */
async function signIn(
  change: (attempt: Awaited<ReturnType<typeof startSignIn>>["attempt"], search: string) => [typeof attempt, string] = (attempt, search) => [
    attempt,
    search,
  ],
) {
  const { url, attempt } = await startSignIn("/inventory");
  const [remembered, search] = change(attempt, await provider.signIn(url));
  return finishSignIn(search, remembered);
}

const refused = { code: "UNAUTHORIZED" };

describe("while the provider does not answer", () => {
  it("sign-in is UNAVAILABLE, and works when it does", async () => {
    expect(isOidcConfigured()).toBe(true);
    provider.broken.add("/.well-known/openid-configuration");
    await expect(startSignIn("/")).rejects.toMatchObject({ code: "UNAVAILABLE" });
    provider.broken.clear();
    await expect(startSignIn("/")).resolves.toBeDefined();
  });

  it.each(["/token", "/jwks"])("also where only %s is down", async (path) => {
    const { url, attempt } = await startSignIn("/");
    const search = await provider.signIn(url);
    provider.broken.add(path);
    await expect(finishSignIn(search, attempt)).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });
});

describe("the way to the provider and back", () => {
  it("gives the address that the provider vouches for", async () => {
    const { url, attempt } = await startSignIn("/inventory");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: "code",
      client_id: provider.clientId,
      redirect_uri: "http://localhost:3000/api/auth/oidc/callback",
      code_challenge_method: "S256",
      state: attempt.state,
      nonce: attempt.nonce,
    });
    expect(url.href).not.toContain(attempt.verifier);
    expect(readAttempt(JSON.stringify(attempt))).toEqual({ ...attempt, next: "/inventory" });
    expect(await finishSignIn(await provider.signIn(url), attempt)).toEqual({ email: "anna@example.org" });
  });

  it("is refused with another state, nonce or verifier, and without a code", async () => {
    await expect(signIn((attempt, search) => [{ ...attempt, state: "other" }, search])).rejects.toMatchObject(refused);
    await expect(signIn((attempt, search) => [attempt, search.replace(/state=[^&]+/, "state=other")])).rejects.toMatchObject(refused);
    await expect(signIn((attempt, search) => [{ ...attempt, nonce: "other" }, search])).rejects.toMatchObject(refused);
    await expect(signIn((attempt, search) => [{ ...attempt, verifier: "x".repeat(43) }, search])).rejects.toMatchObject(refused);
    await expect(signIn((attempt) => [attempt, ""])).rejects.toMatchObject(refused);
    await expect(signIn((attempt) => [attempt, `?error=access_denied&state=${attempt.state}`])).rejects.toMatchObject(refused);
    await expect(
      signIn((attempt, search) => [attempt, search.replace(/iss=[^&]+/, "iss=https%3A%2F%2Fevil.example")]),
    ).rejects.toMatchObject(refused);
  });

  it("goes once: a code that was used is worth nothing", async () => {
    const { url, attempt } = await startSignIn("/");
    const search = await provider.signIn(url);
    await finishSignIn(search, attempt);
    await expect(finishSignIn(search, attempt)).rejects.toMatchObject(refused);
  });

  it.each([
    ["says that the address is not verified", { email_verified: false }],
    ["says so in text", { email_verified: "false" }],
    ["does not say whether it is", { email_verified: undefined }],
    ["gives no address", { email: undefined }],
    ["gives something else for one", { email: ["anna@example.org"] }],
    ["speaks to another client", { aud: "other" }],
  ])("is refused where the provider %s", async (_what, claims) => {
    provider.claims = claims;
    await expect(signIn()).rejects.toMatchObject(refused);
  });

  it("is refused with a token that somebody else signed", async () => {
    provider.isForging = true;
    await expect(signIn()).rejects.toMatchObject(refused);
  });

  it("believes a provider that says true in text", async () => {
    provider.claims = { email_verified: "true" };
    expect(await signIn()).toEqual({ email: "anna@example.org" });
  });
});

it("what is no attempt is none", () => {
  for (const text of [undefined, "", "{}", '{"state":1}']) expect(readAttempt(text)).toBeUndefined();
});

describe("the session", () => {
  let theatre: TestTheatre;
  beforeAll(async () => {
    theatre = await makeTheatre();
  });
  const open = (email: string) => run(openProviderSession, systemCaller(null), { email });

  it("is opened for a person of ours, capitals or not, and recorded as the provider's", async () => {
    const { id, email } = await makeUser(theatre, { fields: { is_verified: false } });
    const opened = await open(email.toUpperCase());
    const [session] = await database().select().from(sessions).where(eq(sessions.id, opened.session_id));
    expect(session).toMatchObject({ user_id: id, kind: "browser", revoked_at: null });
    expect(await auditOf(theatre, "session.opened")).toMatchObject([{ actor_id: id, after: { by: "provider" } }]);
  });

  it("is refused to a stranger and to one who left", async () => {
    const gone = await makeUser(theatre, { fields: { is_active: false } });
    for (const email of ["stranger@example.org", gone.email]) await expect(open(email)).rejects.toMatchObject(refused);
  });

  it("cannot be opened by anybody but the system", async () => {
    await expect(run(openProviderSession, theatre.callers.admin, { email: theatre.users.actor.email })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

it("a provider that is gone altogether is UNAVAILABLE, also for who is on the way back", async () => {
  const { url, attempt } = await startSignIn("/");
  const search = await provider.signIn(url);
  await provider.close();
  await expect(finishSignIn(search, attempt)).rejects.toMatchObject({ code: "UNAVAILABLE" });
});
