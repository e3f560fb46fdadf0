import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { ensureBuilt, startServer, waitUntilHealthy } from "@/scripts/application.mjs";
import { runScript, startTemporaryPostgres } from "@/tests/support/temporary-postgres";

/** The production server with the demonstration theatre, for one run of browser tests; its address is `E2E_BASE_URL`. */
export default async function startApplication(): Promise<() => Promise<void>> {
  await ensureBuilt((step) => console.log(step));
  const database = await startTemporaryPostgres();
  try {
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const env = settings(database.url, database.filesDir, address, port);
    await runScript(env, "migrate.ts");
    await runScript(env, "seed.ts", "--size", "demo");
    const server = startServer(env);
    const close = async () => {
      await server.stop();
      await database.close();
    };
    await waitUntilHealthy(`http://127.0.0.1:${port}`, server.ended).catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
    process.env.E2E_BASE_URL = address;
    return close;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function settings(databaseUrl: string, filesDir: string, address: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    APP_URL: address,
    PORT: String(port),
    HOSTNAME: "127.0.0.1",
    FLYTOWER_DATA_DIR: filesDir,
    FLYTOWER_DEMO: "1",
    // Every journey signs in from one address; throttling has tests of its own.
    RATE_LIMIT_AUTH: "10000",
    RATE_LIMIT_API: "100000",
    LOG_LEVEL: "error",
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
