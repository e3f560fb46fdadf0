import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it } from "vitest";
import { sessions } from "@/db/schema";
import { admissionHeader, takeAdmission } from "@/lib/core/auth/admission";
import { gate } from "@/lib/core/auth/gate";
import { encodeSession, sessionCookie } from "@/lib/core/auth/session";
import { closeDatabase, database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { makeTheatre, type TestTheatre, type TestUser } from "@/tests/factories/users";

let theatre: TestTheatre;
beforeAll(async () => {
  theatre = await makeTheatre();
});

async function cookieOf(user: TestUser): Promise<string> {
  const id = newId();
  const ends = new Date(Date.now() + 3_600_000);
  await database().insert(sessions).values({
    id,
    theatre_id: theatre.id,
    user_id: user.id,
    kind: "browser",
    family_id: id,
    last_used_at: new Date(),
    expires_at: ends,
  });
  return `${sessionCookie().name}=${await encodeSession(id)}`;
}

const visit = (path: string, { cookie = "", method = "GET", headers = {} as Record<string, string> } = {}) =>
  gate(new NextRequest(`http://localhost:3000${path}`, { method, headers: { cookie, ...headers } }));

const rewritten = (response: Response) => response.headers.get("x-middleware-rewrite");

describe("a page", () => {
  it("sends who is not signed in to sign in, and back afterwards", async () => {
    for (const cookie of ["", `${sessionCookie().name}=forged`]) {
      const answer = await visit("/inventory?q=a&page=2", { cookie });
      expect([answer.status, answer.headers.get("location")]).toEqual([
        307,
        "http://localhost:3000/login?next=%2Finventory%3Fq%3Da%26page%3D2",
      ]);
    }
  });

  it("is open where everybody may look", async () => {
    for (const path of ["/login", "/invite/abc", "/reset"]) expect((await visit(path)).status).toBe(200);
    expect((await visit("/loginx")).status).toBe(307);
  });

  it("of an area is kept from who may not enter it", async () => {
    const [actor, admin] = [await cookieOf(theatre.users.actor), await cookieOf(theatre.users.admin)];
    for (const path of ["/inventory", "/inventory/7", "/admin/users", "/admin/roles", "/admin/audit"]) {
      const answer = await visit(path, { cookie: actor });
      expect([answer.status, rewritten(answer)], path).toEqual([403, "http://localhost:3000/denied"]);
      expect((await visit(path, { cookie: admin })).status, path).toBe(200);
    }
  });

  it("is told whom the gate let in, once and by a key that nobody brings along", async () => {
    const cookie = await cookieOf(theatre.users.admin);
    const told = (answer: Response) => answer.headers.get(`x-middleware-request-${admissionHeader}`);
    const key = told(await visit("/inventory", { cookie, headers: { [admissionHeader]: "forged" } }));
    expect(key).toMatch(/^[0-9a-f-]{36}$/);
    expect(takeAdmission("forged")).toBeUndefined();
    expect(takeAdmission(key)).toMatchObject({ user_id: theatre.users.admin.id });
    expect(takeAdmission(key)).toBeUndefined();
    expect(told(await visit("/login", { headers: { [admissionHeader]: "forged" } }))).toBeNull();
  });

  it("lets a posted form through to its action, which answers for itself", async () => {
    expect((await visit("/inventory/7", { method: "POST" })).status).toBe(200);
  });

  it("has a policy with a nonce of its own, and a request id", async () => {
    const [one, two] = [await visit("/login"), await visit("/login", { headers: { "x-request-id": "ticketing-0042" } })];
    const policies = [one, two].map((answer) => answer.headers.get("content-security-policy") ?? "");
    for (const policy of policies) {
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w=]+' 'strict-dynamic' 'wasm-unsafe-eval';/);
      expect(policy).not.toMatch(/script-src[^;]*'unsafe-/);
      for (const rule of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'", "form-action 'self'"])
        expect(policy).toContain(rule);
    }
    expect(policies[0]).not.toBe(policies[1]);
    expect(two.headers.get("x-request-id")).toBe("ticketing-0042");
    expect(one.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
  });
});

it("without a database every page is 503, and says when to come back", async () => {
  const cookie = await cookieOf(theatre.users.admin);
  await closeDatabase();
  const { DATABASE_URL } = process.env;
  const { env } = await import("@/lib/core/env");
  env().DATABASE_URL = "postgres://nobody@127.0.0.1:1/none";
  for (const path of ["/login", "/inventory"]) {
    const answer = await visit(path, { cookie });
    expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("cache-control")]).toEqual([503, "5", "no-store"]);
  }
  await closeDatabase();
  env().DATABASE_URL = DATABASE_URL ?? "";
  expect((await visit("/inventory", { cookie })).status).toBe(200);
});
