import path from "node:path";
import { bootServer, freePort, type OwnPostgres } from "@/tests/support/production-server";
import { countStatements } from "@/tests/support/statements";
import { expect, type Check } from "./check";

const nothing = "q=000000000000";

/** Pages with lists, and the most statements that each sends, where it finds a page full and where it finds nothing. */
const pages: [path: string, statements: number][] = [
  ["/inventory", 7],
  ["/inventory?view=gallery", 7],
  ["/inventory?rows=all", 7],
  ["/inventory/acts", 6],
  ["/inventory/kits", 6],
  ["/inventory/movements", 8],
  ["/inventory/maintenance", 5],
  ["/inventory/maintenance/records", 5],
  ["/inventory/repairs", 4],
  ["/inventory/stocktakes", 4],
  ["/tasks", 8],
  ["/tasks?view=list", 8],
  ["/tasks?view=calendar", 7],
  ["/notifications", 4],
  ["/admin/users", 7],
  ["/admin/audit", 6],
];

/** Statements of a page are counted by PostgreSQL itself; a page that asks once a row would send fifty. */
export function statementsCheck(settings: Record<string, string>, database: OwnPostgres, cookie: string): Check {
  return {
    name: `${pages.length} pages send a fixed number of statements, whatever they find`,
    run: async () => {
      // Without a worker, whose jobs would be counted along.
      const port = String(await freePort());
      const server = await bootServer({ ...settings, PORT: port, APP_URL: `http://localhost:${port}`, WORKER: "off" });
      const log = path.join(database.dataDir, "postgres.log");
      const count = (page: string) => countStatements({ url: server.address + page, headers: { cookie } }, database.url, log);
      try {
        const wrong: string[] = [];
        for (const [page, most] of pages) {
          const full = await count(page);
          const empty = await count(`${page}${page.includes("?") ? "&" : "?"}${nothing}`);
          if (full > most || empty > most) wrong.push(`${page}: ${full} in full and ${empty} of nothing, not ${most}`);
        }
        expect(wrong.length === 0, wrong.join("; "));
      } finally {
        await server.stop();
      }
    },
  };
}
