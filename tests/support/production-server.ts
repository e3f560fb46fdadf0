import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { copyAssets, ensureBuilt, startServer, waitUntilHealthy, type Running } from "@/scripts/application.mjs";
import { startPostgres } from "@/scripts/embedded-postgres.mjs";

export interface OwnPostgres {
  url: string;
  dataDir: string;
  /** Starts it again on the same port with the same data, after it was stopped or killed. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

/** A PostgreSQL of one measurement, as safe at a crash as a real one, on a port of its own. */
export async function openPostgres(): Promise<OwnPostgres> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "flytower-measure-"));
  // mkdtemp makes folders for their maker only; PostgreSQL runs as another user where we are root.
  await chmod(dataDir, 0o755);
  let server = await startPostgres({ dataDir });
  const port = Number(new URL(server.url).port);
  return {
    url: server.url,
    dataDir,
    restart: async () => {
      server = await startPostgres({ dataDir, port });
    },
    close: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** The configuration of a production server on this machine's loopback, with limits that a measurement does not meet. */
export function productionSettings(databaseUrl: string, dataDir: string, port: number): Record<string, string> & { APP_URL: string } {
  return {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    APP_URL: `http://localhost:${port}`,
    PORT: String(port),
    HOSTNAME: "127.0.0.1",
    FLYTOWER_DATA_DIR: path.join(dataDir, "files"),
    FLYTOWER_DEMO: "1",
    RATE_LIMIT_AUTH: "1000000",
    RATE_LIMIT_API: "1000000",
    LOG_LEVEL: "error",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** Builds only where there is no build at all: a measurement is of what stands, also of what `npm run build` left. */
export async function ensureSomeBuild(): Promise<void> {
  if (existsSync(path.join(process.cwd(), ".next/standalone/server.js"))) copyAssets();
  else await ensureBuilt((step) => console.error(step));
}

export async function bootServer(settings: Record<string, string>): Promise<Running & { address: string }> {
  const server = startServer({ ...process.env, ...settings }, { stdio: ["ignore", "ignore", "inherit"] });
  const address = `http://127.0.0.1:${settings.PORT}`;
  try {
    await waitUntilHealthy(address, server.ended);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, address };
}
