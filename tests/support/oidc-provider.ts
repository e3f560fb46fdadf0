import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

interface Code {
  challenge: string;
  redirectUri: string;
  nonce: string;
}

export interface OidcProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the next ID token says of the person, over what it says by default. */
  claims: Record<string, unknown>;
  /** Signs with a key that is not the provider's. */
  isForging: boolean;
  /** Paths that answer 503 for now. */
  broken: Set<string>;
  /** Follows the address as a browser that signs in would; the query that the provider sends it back with. */
  signIn: (address: URL) => Promise<string>;
  close: () => Promise<void>;
}

/** A stand-in OpenID Connect provider on loopback: authorization code with PKCE, ID tokens signed with a key of its own. */
export async function startOidcProvider(): Promise<OidcProvider> {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const stranger = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "1", alg: "RS256", use: "sig" };
  const codes = new Map<string, Code>();
  const provider = {
    issuer: "",
    clientId: "flytower",
    clientSecret: "provider secret of the test",
    claims: {} as Record<string, unknown>,
    isForging: false,
    broken: new Set<string>(),
  };

  async function idToken({ nonce }: Code): Promise<string> {
    const claims = { email: "anna@example.org", email_verified: true, nonce, ...provider.claims };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", kid: "1" })
      .setSubject("person-1")
      .setIssuer(provider.issuer)
      .setAudience(String(provider.claims.aud ?? provider.clientId))
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(provider.isForging ? stranger.privateKey : privateKey);
  }

  function authorize({ searchParams }: URL, answer: ServerResponse): void {
    const wanted = (name: string) => searchParams.get(name) ?? "";
    const isRight =
      wanted("response_type") === "code" && wanted("code_challenge_method") === "S256" && wanted("client_id") === provider.clientId;
    if (!isRight) return void answer.writeHead(400).end();
    const code = randomUUID();
    codes.set(code, {
      challenge: wanted("code_challenge"),
      redirectUri: wanted("redirect_uri"),
      nonce: wanted("nonce"),
    });
    const back = new URL(wanted("redirect_uri"));
    back.search = new URLSearchParams({ code, state: wanted("state"), iss: provider.issuer }).toString();
    answer.writeHead(302, { Location: back.href }).end();
  }

  async function exchange(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await text(request));
    const code = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const basic = Buffer.from((request.headers.authorization ?? "").replace("Basic ", ""), "base64").toString();
    const secret = form.get("client_secret") ?? decodeURIComponent((basic.split(":")[1] ?? "").replaceAll("+", " "));
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!code || code.challenge !== challenge || code.redirectUri !== form.get("redirect_uri") || secret !== provider.clientSecret)
      return json(answer, { error: "invalid_grant" }, 400);
    json(answer, { access_token: randomUUID(), token_type: "Bearer", expires_in: 300, id_token: await idToken(code) });
  }

  const server = createServer((request, answer) => {
    const address = new URL(request.url ?? "/", provider.issuer);
    const pages: Record<string, () => unknown> = {
      "/.well-known/openid-configuration": () => json(answer, description(provider.issuer)),
      "/authorize": () => authorize(address, answer),
      "/token": () => exchange(request, answer),
      "/jwks": () => json(answer, { keys: [jwk] }),
    };
    if (provider.broken.has(address.pathname)) answer.writeHead(503).end();
    else void (pages[address.pathname] ?? (() => answer.writeHead(404).end()))();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return Object.assign(provider, {
    async signIn(address: URL) {
      const answer = await fetch(address, { redirect: "manual" });
      return new URL(answer.headers.get("location") ?? "", provider.issuer).search;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

function json(answer: ServerResponse, body: unknown, status = 200): void {
  answer.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

function description(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
    authorization_response_iss_parameter_supported: true,
  };
}
