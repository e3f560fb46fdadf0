import { ensureBuilt } from "@/scripts/application.mjs";
import { bootServer, freePort, productionSettings } from "@/tests/support/production-server";
import { runScript, startTemporaryPostgres } from "@/tests/support/temporary-postgres";

/** The production server with the demonstration theatre, for one run of browser tests; its address is `E2E_BASE_URL`. */
export default async function startApplication(): Promise<() => Promise<void>> {
  await ensureBuilt((step) => console.log(step));
  const database = await startTemporaryPostgres();
  try {
    const settings = {
      ...productionSettings(database.url, database.filesDir, await freePort()),
      // No connection is closed under a request of a test, which the browser would send anew and Playwright does not.
      KEEP_ALIVE_TIMEOUT: "3600000",
    };
    const env = { ...process.env, ...settings };
    await runScript(env, "migrate.ts");
    await runScript(env, "seed.ts", "--size", "demo");
    const server = await bootServer(settings);
    process.env.E2E_BASE_URL = settings.APP_URL;
    return async () => {
      await server.stop();
      await database.close();
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
