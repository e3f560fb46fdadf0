import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";

const mark = /^flytower LOG: {2}(?:execute|statement)/gm;

/** How many statements one request sends to PostgreSQL, told by PostgreSQL itself: the least of some tries, begun while no job sends any. */
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
    const sent = () => (readFileSync(logFile, "utf8").match(mark) ?? []).length;
    const during = async (act: () => Promise<unknown>) => {
      const before = sent();
      await act();
      return sent() - before;
    };
    const ask = () =>
      during(async () => {
        await (await fetch(target.url, { headers: target.headers })).arrayBuffer();
        await sleep(150);
      });
    await ask();
    for (let wait = 0; wait < 60 && (await during(() => sleep(250))) > 0;) wait += 1;
    return Math.min(await ask(), await ask(), await ask());
  } finally {
    await set("log_statement", "none");
    await sql.end();
  }
}
