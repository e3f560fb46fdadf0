import "server-only";
import { z } from "zod";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");
const port = z.coerce.number().int().min(1).max(65_535);
const limit = (value: number) => z.coerce.number().int().min(1).max(1_000_000).default(value);

const Env = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  APP_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  PORT: port.default(3000),
  KEEP_ALIVE_TIMEOUT: z.coerce.number().int().min(1000).max(86_400_000).default(75_000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  AUTH_SECRET: z.string().min(32),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  FLYTOWER_DATA_DIR: z.string().min(1).default(".flytower"),
  FLYTOWER_DEMO: flag,
  WORKER: z.enum(["on", "off"]).default("on"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  CORS_ORIGINS: z
    .string()
    .default("")
    .transform((value) =>
      value
        .split(",")
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((origin) => new URL(origin).origin))),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  RATE_LIMIT_AUTH: limit(5),
  RATE_LIMIT_API: limit(100),
  RATE_LIMIT_WEBHOOKS: limit(1000),
  /** Hosts that webhooks, web push and the bot may reach although they are not public. */
  OUTGOING_PRIVATE_HOSTS: z
    .string()
    .default("")
    .transform((value) =>
      value
        .split(",")
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
    ),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/)
    .optional(),
  TELEGRAM_API_ROOT: z.url({ protocol: /^https?$/ }).default("https://api.telegram.org"),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:|https:)/)
    .optional(),
  UPLOAD_LIMIT_MB: limit(50),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  S3_BUCKET_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]*$/)
    .default(""),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default("Flytower <flytower@localhost>"),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
});

export type Env = z.output<typeof Env>;

/** A configuration that cannot work; `message` is one line that names the variables. */
export class EnvError extends Error {}

const weakSecrets = /^(.)\1+$|secret|password|change.?me|example|0123456789/i;

function objections(env: Env): string[] {
  const found: string[] = [];
  const isProduction = env.NODE_ENV === "production";
  if (isProduction && weakSecrets.test(env.AUTH_SECRET)) found.push("AUTH_SECRET is weak: use 32 random bytes (openssl rand -base64 32)");
  if (env.S3_ENDPOINT && !(env.S3_ACCESS_KEY && env.S3_SECRET_KEY)) found.push("S3_ENDPOINT needs S3_ACCESS_KEY and S3_SECRET_KEY");
  if (env.OIDC_ISSUER && !(env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET))
    found.push("OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET");
  return found;
}

/** Reads a configuration. An empty value counts as absent. Throws `EnvError`; values are never part of its message, they may be secrets. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Env.safeParse(given);
  const required = given.NODE_ENV === "production" && !given.APP_URL ? ["APP_URL is required in production"] : [];
  const problems = parsed.success
    ? [...required, ...objections(parsed.data)]
    : [...required, ...parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)];
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new EnvError(`Flytower cannot start, the configuration is wrong: ${problems.join("; ")}`);
}

let known: Env | undefined;

/** The configuration of this process, read once. Every variable is listed in `.env.example`. */
export function env(): Env {
  known ??= parseEnv(process.env);
  return known;
}
