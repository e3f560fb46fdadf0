import { describe, expect, it } from "vitest";
import { EnvError, parseEnv } from "@/lib/core/env";

const least = {
  DATABASE_URL: "postgres://flytower:hunter2@127.0.0.1:5432/flytower",
  AUTH_SECRET: "kq3Zr9vXb7LmN2pTs8WcYd4EfGhJ6uAa",
};
const production = { ...least, NODE_ENV: "production", APP_URL: "https://flytower.example.org" };

function refusal(more: Record<string, string | undefined>): string {
  try {
    parseEnv({ ...least, ...more });
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return "";
}

describe("defaults", () => {
  it("are those of .env.example", () => {
    expect(parseEnv(least)).toMatchObject({
      NODE_ENV: "development",
      APP_URL: "http://localhost:3000",
      PORT: 3000,
      KEEP_ALIVE_TIMEOUT: 75_000,
      DATABASE_POOL: 10,
      FLYTOWER_DATA_DIR: ".flytower",
      FLYTOWER_DEMO: false,
      WORKER: "on",
      LOG_LEVEL: "info",
      CORS_ORIGINS: [],
      TRUSTED_PROXIES: 0,
      RATE_LIMIT_AUTH: 5,
      RATE_LIMIT_API: 100,
      RATE_LIMIT_WEBHOOKS: 1000,
      UPLOAD_LIMIT_MB: 50,
      S3_REGION: "us-east-1",
      S3_BUCKET_PREFIX: "",
      MAIL_FROM: "Flytower <flytower@localhost>",
    });
  });

  it("stand in for what is empty, as a copied .env.example leaves it", () => {
    const empty = Object.fromEntries(
      ["PORT", "REDIS_URL", "S3_ENDPOINT", "SMTP_URL", "OIDC_ISSUER", "CORS_ORIGINS"].map((name) => [name, ""]),
    );
    const read = parseEnv({ ...least, ...empty });
    expect(read).toMatchObject({ PORT: 3000, CORS_ORIGINS: [] });
    expect([read.REDIS_URL, read.S3_ENDPOINT, read.SMTP_URL, read.OIDC_ISSUER]).toEqual(Array(4).fill(undefined));
  });
});

describe("a wrong value", () => {
  it.each([
    ["NODE_ENV", "live"],
    ["APP_URL", "flytower.example.org"],
    ["APP_URL", "ftp://flytower.example.org"],
    ["PORT", "http"],
    ["PORT", "70000"],
    ["KEEP_ALIVE_TIMEOUT", "1m"],
    ["DATABASE_URL", "mysql://root:hunter2@db/flytower"],
    ["DATABASE_POOL", "0"],
    ["AUTH_SECRET", "hunter2"],
    ["REDIS_URL", "https://hunter2@redis"],
    ["FLYTOWER_DEMO", "yes"],
    ["WORKER", "maybe"],
    ["LOG_LEVEL", "loud"],
    ["CORS_ORIGINS", "https://a.example, hunter2"],
    ["TRUSTED_PROXIES", "-1"],
    ["RATE_LIMIT_AUTH", "0"],
    ["RATE_LIMIT_API", "1.5"],
    ["RATE_LIMIT_WEBHOOKS", "many"],
    ["UPLOAD_LIMIT_MB", "big"],
    ["S3_ENDPOINT", "s3.hunter2"],
    ["S3_BUCKET_PREFIX", "Hunter2_"],
    ["SMTP_URL", "http://user:hunter2@mail"],
    ["OIDC_ISSUER", "hunter2"],
  ])("%s=%s is one line that names the variable and not its value", (name, value) => {
    const message = refusal({ [name]: value });
    expect(message).toContain(name);
    expect(message).not.toContain("\n");
    expect(message).not.toContain(value);
    expect(message.toLowerCase()).not.toContain("hunter2");
  });

  it("is told of together with every other", () => {
    expect(refusal({ PORT: "x", WORKER: "x", DATABASE_URL: undefined })).toMatch(/PORT.*DATABASE_URL.*WORKER/);
  });
});

describe("in production", () => {
  it("a random secret and an address are enough", () => {
    expect(parseEnv(production).NODE_ENV).toBe("production");
  });

  it("the address is required", () => {
    expect(refusal({ ...production, APP_URL: "" })).toContain("APP_URL is required in production");
  });

  it.each([
    "a".repeat(40),
    "change-me-change-me-change-me-change-me",
    "this is my very own secret of 40 letters",
    "flytower password of the year 2026 !!",
    "01234567890123456789012345678901",
  ])("the weak secret %s is refused", (secret) => {
    const message = refusal({ ...production, AUTH_SECRET: secret });
    expect(message).toContain("AUTH_SECRET is weak");
    expect(message).not.toContain(secret);
    expect(refusal({ AUTH_SECRET: secret })).toBe("");
  });
});

describe("parts that belong together", () => {
  it("storage needs its keys, sign-in by provider its client", () => {
    const s3 = { S3_ENDPOINT: "https://s3.example.org", S3_ACCESS_KEY: "key", S3_SECRET_KEY: "hidden" };
    const oidc = { OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "flytower", OIDC_CLIENT_SECRET: "hidden" };
    expect([refusal(s3), refusal(oidc)]).toEqual(["", ""]);
    expect(refusal({ ...s3, S3_ACCESS_KEY: "" })).toContain("S3_ENDPOINT needs S3_ACCESS_KEY and S3_SECRET_KEY");
    expect(refusal({ ...s3, S3_SECRET_KEY: "" })).toContain("S3_ENDPOINT needs");
    expect(refusal({ ...oidc, OIDC_CLIENT_SECRET: "" })).toContain("OIDC_ISSUER needs");
  });

  it("an origin is compared as browsers write it, whatever follows it in the configuration", () => {
    const read = parseEnv({ ...least, CORS_ORIGINS: "https://Tickets.Example/, http://localhost:5173" });
    expect(read.CORS_ORIGINS).toEqual(["https://tickets.example", "http://localhost:5173"]);
  });
});
