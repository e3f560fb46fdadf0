import { parseArgs } from "node:util";
import { closeDatabase, database } from "@/lib/core/database";
import { bearerOf, cookieOf } from "@/tests/support/credentials";
import { countStatements } from "@/tests/support/statements";
import { measureBulk } from "./bulk";
import { measureExport } from "./export";
import { isMissed, printTable, type Figure } from "./figures";
import { serveFloor } from "./floor";
import { isSameAnswer, planList } from "./floor-plan";
import { measureImport } from "./import";
import type { Target } from "./load";
import { evennessOf, growthOf, paceOf, type Effort } from "./measure";
import { measureScroll } from "./scroll";
import { scriptWeight } from "./page-weight";
import { setStage, startFloor, watchMemory, type Stage } from "./stage";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean" },
    url: { type: "string" },
    seconds: { type: "string", default: "10" },
    rounds: { type: "string", default: "3" },
    only: { type: "string", default: "" },
    floor: { type: "string" },
  },
});
/** With `--only search` the parts whose name holds it. */
const isWanted = (name: string) => name.toLowerCase().includes(options.only.toLowerCase());
const effort: Effort = { seconds: Number(options.seconds), rounds: Number(options.rounds) };
const say = (step: string) => console.error(`· ${step}`);

const large = "admin@large.flytower.local";
const small = "admin@small.flytower.local";
const listInput = { page_size: "50", status: ["in_stock"], sort: "inventory_number" };
const listQuery = "page_size=50&status=in_stock&sort=inventory_number";

/** Lists of the API and pages with lists; what is not there (404) is left out. */
const lists: { name: string; path: string; isPage: boolean }[] = [
  { name: "API items, filtered", path: `/api/v1/inventory?${listQuery}`, isPage: false },
  {
    name: "API items, category",
    path: "/api/v1/inventory?page_size=50&condition=poor&sort=-updated_at",
    isPage: false,
  },
  { name: "API search, word form", path: `/api/v1/inventory?q=${encodeURIComponent("прожекторов")}`, isPage: false },
  {
    name: "API search, typing error",
    path: `/api/v1/inventory?q=${encodeURIComponent("микрафон shure")}`,
    isPage: false,
  },
  { name: "API search, part of a number", path: "/api/v1/inventory?q=0014", isPage: false },
  // As many as the small house has: else one page would be twice as long as the other.
  { name: "API users", path: "/api/v1/users?page_size=20", isPage: false },
  { name: "API audit", path: "/api/v1/audit", isPage: false },
  { name: "API notifications", path: "/api/v1/notifications", isPage: false },
  { name: "API tasks", path: "/api/v1/tasks?page_size=50&status=assigned&sort=deadline", isPage: false },
  { name: "API tasks, board", path: "/api/v1/tasks/board", isPage: false },
  { name: "API tasks, counts", path: "/api/v1/tasks/counts", isPage: false },
  { name: "page inventory", path: "/inventory", isPage: true },
  { name: "page tasks", path: "/tasks", isPage: true },
  { name: "page users", path: "/admin/users", isPage: true },
  { name: "page audit", path: "/admin/audit", isPage: true },
];

interface Doors {
  api: (path: string, house?: "large" | "small") => Target;
  page: (path: string, house?: "large" | "small") => Target;
}

async function openDoors(address: string): Promise<Doors & { bearer: string }> {
  const db = database();
  const tokens = { large: await bearerOf(db, large), small: await bearerOf(db, small) };
  const cookies = { large: await cookieOf(db, large), small: await cookieOf(db, small) };
  return {
    bearer: tokens.large,
    api: (path, house = "large") => ({
      url: `${address}${path}`,
      headers: { authorization: `Bearer ${tokens[house]}` },
    }),
    page: (path, house = "large") => ({ url: `${address}${path}`, headers: { cookie: cookies[house] } }),
  };
}

async function answers(target: Target): Promise<boolean> {
  const response = await fetch(target.url, { headers: target.headers, redirect: "manual" });
  await response.arrayBuffer();
  return response.status === 200;
}

async function measureFloor(stage: Stage, doors: Doors & { bearer: string }): Promise<Figure[]> {
  say("the floor beside it");
  const plans = {
    api: await planList(stage.databaseUrl, doors.bearer, listInput),
    list: await planList(stage.databaseUrl, doors.bearer, {}),
  };
  const floor = await startFloor(plans, stage.databaseUrl);
  try {
    const ours = doors.api(`/api/v1/inventory?${listQuery}`);
    const theirs: Target = { url: `${floor.address}/json/api`, headers: {} };
    const isSame = await isSameAnswer(await fetch(ours.url, ours), await fetch(theirs.url));
    if (!isSame) throw new Error("the floor does not send what the application sends: the ratio would mean nothing");
    const api = await paceOf("API list against the floor", ours, theirs, effort, { atLeast: 0.3, aim: 0.5 });
    if (!(await answers(doors.page("/inventory")))) return api;
    const page = await paceOf(
      "page of the list against the floor",
      doors.page("/inventory"),
      { url: `${floor.address}/page/list`, headers: {} },
      effort,
      { atLeast: 0.07, aim: 0.15 },
    );
    return [...api, ...page];
  } finally {
    await floor.stop();
  }
}

async function measureLists(doors: Doors): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, path, isPage } of lists.filter((list) => isWanted(list.name))) {
    const door = isPage ? doors.page : doors.api;
    if (!(await answers(door(path)))) {
      say(`${name}: not there, left out`);
      continue;
    }
    say(name);
    figures.push(...(await evennessOf(name, door(path), effort)), await growthOf(name, door(path), door(path, "small"), effort));
  }
  return figures;
}

async function measurePages(stage: Stage, doors: Doors): Promise<Figure[]> {
  const page = doors.page("/inventory");
  if (!(await answers(page))) return [];
  const figures: Figure[] = [
    {
      what: "JavaScript of the list page, compressed",
      value: (await scriptWeight(page)) / 1000,
      unit: "kB",
      bar: { atMost: 170 },
    },
  ];
  if (!stage.databaseLog) return figures;
  for (const target of [page, doors.api(`/api/v1/inventory?${listQuery}`)]) {
    const value = await countStatements(target, stage.databaseUrl, stage.databaseLog);
    figures.push({ what: `SQL statements of ${new URL(target.url).pathname}`, value, unit: "" });
  }
  return figures;
}

async function importFigures(doors: Doors): Promise<Figure[]> {
  say("import");
  const listed = await fetch(doors.api("/api/v1/inventory/categories?page_size=200").url, doors.api(""));
  const { items } = (await listed.json()) as { items: { id: string; code: string }[] };
  const light = items.find(({ code }) => code === "light");
  return light ? measureImport(doors.api("/api/v1/inventory/import"), light.id) : [];
}

async function exportFigures(stage: Stage, doors: Doors): Promise<Figure[]> {
  say("export");
  return measureExport((query) => doors.api(`/api/v1/inventory/export?${query}`), stage.pid);
}

async function bulkFigures(doors: Doors): Promise<Figure[]> {
  say("bulk");
  return measureBulk(doors.api, large);
}

async function scrollFigures(doors: Doors): Promise<Figure[]> {
  say("scroll");
  return measureScroll(doors.page("/inventory?rows=all"));
}

async function bench(): Promise<Figure[]> {
  const stage = await setStage(options.url);
  try {
    const doors = await openDoors(stage.address);
    const memory = watchMemory(stage.pid);
    const figures = [
      ...(isWanted("floor") ? await measureFloor(stage, doors) : []),
      ...(await measureLists(doors)),
      ...(isWanted("page weight, scroll") ? [...(await measurePages(stage, doors)), ...(await scrollFigures(doors))] : []),
      ...(isWanted("export") ? await exportFigures(stage, doors) : []),
      // Last, for they change the house.
      ...(isWanted("bulk") ? await bulkFigures(doors) : []),
      ...(isWanted("import") ? await importFigures(doors) : []),
    ];
    const most = memory.end();
    if (most)
      figures.push({
        what: "memory of the server under all this",
        value: most / 1e6,
        unit: "MB",
        bar: { atMost: 600 },
      });
    return figures;
  } finally {
    await closeDatabase();
    await stage.close();
  }
}

if (options.floor) {
  serveFloor(options.floor, process.env.DATABASE_URL ?? "", Number(process.env.DATABASE_POOL ?? 10));
} else {
  const figures = await bench();
  if (options.json) console.log(JSON.stringify(figures, null, 2));
  else printTable(figures);
  process.exitCode = figures.some(isMissed) ? 1 : 0;
}
