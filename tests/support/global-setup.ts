import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { runScript, startTemporaryPostgres } from "@/tests/support/temporary-postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** The server of this run; its database `template` has every migration. */
    templateUrl: string;
    filesDir: string;
  }
}

/** One PostgreSQL for the whole run, migrated once; `setup.ts` copies it for every test file. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporaryPostgres();
  try {
    project.provide("templateUrl", await makeTemplate(server.url));
    project.provide("filesDir", server.filesDir);
  } catch (error) {
    await server.close();
    throw error;
  }
  return server.close;
}

async function makeTemplate(serverUrl: string): Promise<string> {
  const sql = postgres(serverUrl, { max: 1 });
  await sql`create database template`;
  await sql.end();
  const url = new URL(serverUrl);
  url.pathname = "/template";
  await runScript({ ...process.env, DATABASE_URL: url.href }, "migrate.ts");
  return url.href;
}
