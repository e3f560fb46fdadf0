import { randomBytes } from "node:crypto";
import path from "node:path";
import postgres from "postgres";
import { expect, inject } from "vitest";

/** Tests of values and of tools: they see no database, and are spared the half second that a copy takes. */
const withoutDatabase = /\/(components|scripts)\/|\/(rules|policy|schema|constants)\.test\.ts$/;

/** Every other test file has a database of its own, so that none sees what another wrote. */
async function copyTemplate(): Promise<string> {
  const url = new URL(inject("templateUrl"));
  url.pathname = "/postgres";
  const sql = postgres(url.href, { max: 1, onnotice: () => undefined });
  const name = `test_${process.env.VITEST_POOL_ID ?? "1"}`;
  try {
    await sql`drop database if exists ${sql(name)} with (force)`;
    await sql`create database ${sql(name)} template template`;
  } finally {
    await sql.end();
  }
  url.pathname = `/${name}`;
  return url.href;
}

const needsDatabase = !withoutDatabase.test(expect.getState().testPath ?? "");

// Before any module of ours is loaded: the configuration is read once.
Object.assign(process.env, {
  DATABASE_URL: needsDatabase ? await copyTemplate() : "postgres://nobody@127.0.0.1:1/none",
  AUTH_SECRET: randomBytes(32).toString("base64url"),
  APP_URL: "http://localhost:3000",
  FLYTOWER_DATA_DIR: path.join(inject("filesDir"), process.env.VITEST_POOL_ID ?? "1"),
  OUTGOING_PRIVATE_HOSTS: "localhost",
  LOG_LEVEL: "silent",
  WORKER: "off",
});
