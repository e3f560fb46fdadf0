import { afterEach, describe, expect, it, vi } from "vitest";
import { makeTheatre, makeUser } from "@/tests/factories/users";
import { runScript } from "@/tests/support/temporary-postgres";

const given = { ...process.env };
const database = () => globalThis as { flytowerDatabase?: { sql: { end(): Promise<void> } } };

class Exit extends Error {}

afterEach(async () => {
  vi.restoreAllMocks();
  await database().flytowerDatabase?.sql.end();
  Reflect.deleteProperty(globalThis, "flytowerDatabase");
});

/** What a process with these settings says before it ends, and with which code; undefined where it starts. */
async function start(settings: Record<string, string>): Promise<{ code: unknown; said: string } | undefined> {
  Object.assign(process.env, given, { NODE_ENV: "test", PORT: "", FLYTOWER_DEMO: "" }, settings);
  vi.resetModules();
  const { requireDatabase, requireEnv } = await import("@/lib/core/server");
  const exit = vi.spyOn(process, "exit").mockImplementation(() => {
    throw new Exit();
  });
  const written = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  try {
    requireEnv();
    await requireDatabase();
    return undefined;
  } catch (error) {
    if (error instanceof Exit) return { code: exit.mock.calls[0]?.[0], said: written.mock.calls.map(([line]) => String(line)).join("") };
    throw error;
  }
}

const production = {
  NODE_ENV: "production",
  AUTH_SECRET: "kq3Zr9vXb7LmN2pTs8WcYd4EfGhJ6uAa",
  APP_URL: "https://flytower.example.org",
};

describe("a process does not start", () => {
  it("with a wrong configuration, and names the variables", async () => {
    const ended = await start({ ...production, AUTH_SECRET: "change-me-change-me-change-me-change-me", PORT: "http" });
    expect(ended).toEqual({
      code: 1,
      said: expect.stringMatching(/^Flytower cannot start, the configuration is wrong: PORT: .*\n$/),
    });
  });

  it("without a database that answers, and tells where it looked, not with which password", async () => {
    const ended = await start({ DATABASE_URL: "postgres://flytower:hunter2@127.0.0.1:1/house" });
    expect(ended).toEqual({
      code: 1,
      said: "Flytower cannot start: the database at 127.0.0.1:1/house does not answer\n",
    });
  });

  it("with a database that nobody migrated, and says how to", async () => {
    const empty = new URL(given.DATABASE_URL ?? "");
    empty.pathname = "/postgres";
    const ended = await start({ DATABASE_URL: empty.href });
    expect(ended).toEqual({ code: 1, said: expect.stringMatching(/^Flytower cannot start: .*npm run db:migrate\n$/) });
    expect(ended?.said).not.toContain(empty.password);
  });

  it("in production with accounts that everybody knows the password of, unless it is a demonstration", async () => {
    expect(await start(production)).toBeUndefined();
    await makeUser(await makeTheatre(), { fields: { email: "Light@flytower.local" } });
    const ended = await start(production);
    expect(ended).toEqual({
      code: 1,
      said: expect.stringMatching(/^Flytower does not start: .*demonstration accounts.*FLYTOWER_DEMO=1.*\n$/),
    });
    expect(await start({ ...production, FLYTOWER_DEMO: "1" })).toBeUndefined();
    expect(await start({})).toBeUndefined();
  });
});

it("a real one ends at once, with one line", async () => {
  const ended = runScript({ ...given, AUTH_SECRET: "short" }, "worker.ts");
  await expect(ended).rejects.toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/^Flytower cannot start, .*AUTH_SECRET.*\n$/),
  });
});
