import { createHash } from "node:crypto";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { hashSecret, newSecret, readToken, signAccessToken, signToken } from "@/lib/core/auth/tokens";

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const inAnHour = Math.floor(Date.now() / 1000) + 3600;

describe("a token", () => {
  it("gives its subject to its own purpose, and to no other", async () => {
    const purposes = ["access token", "browser session", "sign-in attempt"] as const;
    for (const made of purposes)
      for (const asked of purposes)
        expect(await readToken(asked, await signToken(made, "subject", 60))).toBe(made === asked ? "subject" : undefined);
  });

  it("ends: an access token after a quarter of an hour", async () => {
    expect(await readToken("access token", await signToken("access token", "x", -1))).toBeUndefined();
    const { exp, iat } = JSON.parse(Buffer.from((await signAccessToken("x")).split(".")[1] ?? "", "base64url").toString());
    expect(exp - iat).toBe(900);
  });

  it("is worth nothing when anybody touched it", async () => {
    const [header = "", payload = "", signature = ""] = (await signAccessToken("mine")).split(".");
    const forged = [
      [header, encode({ sub: "yours", exp: inAnHour }), signature],
      [encode({ alg: "none" }), encode({ sub: "yours", exp: inAnHour }), ""],
      [encode({ alg: "none" }), payload, ""],
      [encode({ alg: "HS512" }), payload, signature],
      [header, payload, signature.split("").toReversed().join("")],
      [header, payload],
      ["", "", ""],
    ];
    for (const parts of forged) expect(await readToken("access token", parts.join("."))).toBeUndefined();
    for (const nonsense of ["", "x", "Ёлка", "a".repeat(100_000)]) expect(await readToken("access token", nonsense)).toBeUndefined();
  });

  it("of another installation is none, nor one signed with the secret itself", async () => {
    for (const secret of ["another secret of thirty-two bytes.", process.env.AUTH_SECRET ?? ""]) {
      const foreign = await new SignJWT({})
        .setProtectedHeader({ alg: "HS256" })
        .setSubject("x")
        .setExpirationTime("1h")
        .sign(Buffer.from(secret));
      expect(await readToken("access token", foreign)).toBeUndefined();
    }
  });
});

it("a secret is 256 random bits, and kept as its digest", () => {
  const secrets = Array.from({ length: 100 }, newSecret);
  expect(new Set(secrets).size).toBe(100);
  expect(Buffer.from(secrets[0] ?? "", "base64url")).toHaveLength(32);
  expect(hashSecret("x")).toBe(createHash("sha256").update("x").digest("base64url"));
});
