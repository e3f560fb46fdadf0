import path from "node:path";
import type { OwnPostgres } from "@/tests/support/production-server";
import { countStatements } from "@/tests/support/statements";
import { expect, type Check } from "./check";

const nothing = "q=000000000000";

/** Pages with lists, and the most statements that each sends, where it finds a page full and where it finds nothing. */
const pages: [path: string, statements: number][] = [
  ["/inventory", 8],
  ["/inventory?view=gallery", 8],
  ["/inventory?rows=all", 8],
  ["/inventory/acts", 7],
  ["/inventory/kits", 7],
  ["/inventory/movements", 9],
  ["/inventory/maintenance", 6],
  ["/inventory/maintenance/records", 6],
  ["/inventory/repairs", 5],
  ["/inventory/stocktakes", 5],
  ["/tasks", 9],
  ["/tasks?view=list", 9],
  ["/tasks?view=calendar", 8],
  ["/notifications", 5],
  ["/admin/users", 8],
  ["/admin/audit", 7],
];

/** Statements of a page are counted by PostgreSQL itself; a page that asks once a row would send fifty. */
export function statementsCheck(database: OwnPostgres, address: string, cookie: string): Check {
  const count = (page: string) =>
    countStatements({ url: address + page, headers: { cookie } }, database.url, path.join(database.dataDir, "postgres.log"));
  return {
    name: `${pages.length} pages send a fixed number of statements, whatever they find`,
    run: async () => {
      const wrong: string[] = [];
      for (const [page, most] of pages) {
        const full = await count(page);
        const empty = await count(`${page}${page.includes("?") ? "&" : "?"}${nothing}`);
        if (full > most || empty > most) wrong.push(`${page}: ${full} in full and ${empty} of nothing, not ${most}`);
      }
      expect(wrong.length === 0, wrong.join("; "));
    },
  };
}
