import { parseArgs } from "node:util";
import { closeDatabase, database } from "@/lib/core/database";
import { bearerOf, cookieOf } from "@/tests/support/credentials";
import {
  bootServer,
  ensureSomeBuild,
  freePort,
  openPostgres,
  productionSettings,
  type OwnPostgres,
} from "@/tests/support/production-server";
import { stopOnSignals } from "@/scripts/processes.mjs";
import { runScript } from "@/tests/support/temporary-postgres";
import postgres from "postgres";
import { runChecks, type Check } from "./check";
import { bulkKillCheck } from "./bulk-kill";
import { client } from "./client";
import { noticesKillCheck } from "./notices-kill";
import { databaseLossCheck } from "./database-loss";
import { idleConnectionCheck, redisLossCheck, softStopCheck, wrongSettingChecks } from "./endings";
import { replicasChecks } from "./replicas";
import { raceChecks, type House } from "./races";
import { statementsCheck } from "./statements";

const { values: options } = parseArgs({ options: { url: { type: "string" } } });
const owner = "admin@flytower.local";
const listeners = ["light@flytower.local", "costume@flytower.local"] as const;
const say = (step: string) => console.error(`· ${step}`);

async function openHouse(
  address: string,
  databaseUrl: string,
): Promise<House & { bearer: string; cookie: string; close: () => Promise<void> }> {
  const bearer = await bearerOf(database(), owner);
  const cookie = await cookieOf(database(), owner);
  await closeDatabase();
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => undefined });
  const [theatre] = await sql<{ theatre_id: string }[]>`select theatre_id from users where email = ${owner}`;
  return {
    call: client(address, bearer),
    sql,
    theatreId: theatre?.theatre_id ?? "",
    bearer,
    cookie,
    close: () => sql.end(),
  };
}

/** Only what harms nobody, on a server that somebody else runs on DATABASE_URL. */
async function tryExisting(address: string): Promise<{ passed: number; failed: number }> {
  const house = await openHouse(address, process.env.DATABASE_URL ?? "");
  try {
    return await runChecks(raceChecks(house));
  } finally {
    await house.close();
  }
}

async function tryOnOwn(own: OwnPostgres): Promise<{ passed: number; failed: number }> {
  const settings = productionSettings(own.url, own.dataDir, await freePort());
  Object.assign(process.env, settings);
  say("migrating, filling the demonstration theatre");
  await runScript(process.env, "migrate.ts");
  await runScript(process.env, "seed.ts", "--size", "demo");
  // Before the server of the others, whose worker would go on with what the killed one left.
  const writer = await bearerOf(database(), owner);
  const readers = await Promise.all(listeners.map((email) => bearerOf(database(), email)));
  const cookie = await cookieOf(database(), owner);
  const [reader = ""] = readers;
  const killed = await runChecks([
    ...replicasChecks(settings, [writer, ...readers]),
    noticesKillCheck(settings, own.url, { writer, reader }, listeners[0]),
    bulkKillCheck(settings, own.url, writer, owner),
    statementsCheck(settings, own, cookie),
  ]);
  say("starting the server");
  const server = await bootServer(settings);
  try {
    const house = await openHouse(server.address, own.url);
    const races = await runChecks([
      ...raceChecks(house),
      idleConnectionCheck(server.address),
      softStopCheck(settings, house.bearer),
      ...redisLossCheck(settings, house.bearer),
      ...wrongSettingChecks(settings),
    ]);
    await house.close();
    const last: Check = databaseLossCheck({
      database: own,
      address: server.address,
      call: house.call,
      cookie: house.cookie,
      theatreId: house.theatreId,
    });
    const loss = await runChecks([last]);
    return { passed: killed.passed + races.passed + loss.passed, failed: killed.failed + races.failed + loss.failed };
  } finally {
    await server.stop();
  }
}

stopOnSignals();

async function tryAll(): Promise<{ passed: number; failed: number }> {
  if (options.url) return tryExisting(options.url);
  await ensureSomeBuild();
  say("starting PostgreSQL");
  const own = await openPostgres();
  try {
    return await tryOnOwn(own);
  } finally {
    await own.close();
  }
}

const { passed, failed } = await tryAll();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
