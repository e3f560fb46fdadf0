import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";

const mark = /^flytower LOG: {2}(?:execute|statement)/gm;

/** How many statements one request sends to PostgreSQL, told by PostgreSQL itself: the least of some tries, for jobs send some too. */
export async function countStatements(
  target: { url: string; headers: Record<string, string> },
  databaseUrl: string,
  logFile: string,
): Promise<number> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined, connection: { application_name: "bench" } });
  const set = async (name: string, value: string) => {
    await sql.unsafe(`alter system set ${name} = '${value}'`);
    await sql`select pg_reload_conf()`;
  };
  try {
    await set("log_line_prefix", "%a ");
    await set("log_statement", "all");
    await sleep(300);
    const counts: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const before = (readFileSync(logFile, "utf8").match(mark) ?? []).length;
      await (await fetch(target.url, { headers: target.headers })).arrayBuffer();
      await sleep(150);
      counts.push((readFileSync(logFile, "utf8").match(mark) ?? []).length - before);
    }
    return Math.min(...counts.slice(1));
  } finally {
    await set("log_statement", "none");
    await sql.end();
  }
}
