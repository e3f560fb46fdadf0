import path from "node:path";
import type { Finding, Source } from "./source";

/** Who may import whom (docs/architecture.md): the first rule whose `from` fits a file lists all it may import of ours. */
interface Arrow {
  from: RegExp;
  /** `$1` stands for what `from` captured. */
  to: string[];
}

/** Modules by height: a module imports those of its own height and below. */
const heights = [
  ["users", "files", "notifications", "tags", "views", "webhooks"],
  ["inventory", "performances", "documents", "tasks", "schedule"],
  ["reports", "search", "admin"],
];
export const modules = heights.flat();

const shared = "ui|form|data-table|calendar|layout|scan|files";
const moduleRoot = `lib/(?!core/)[^/]+/(?:[^/]+/)?`;
/** Stands for the files of `lib/core` that may reach the browser: those that do not declare `server-only`. */
const isomorphicCore = "isomorphic lib/core";
const valueFiles = "(?:constants|schema|policy|rules|events)\\.ts$";

const arrows: Arrow[] = [
  // The contract meets the API as its clients do: through the route files.
  { from: /^tests\/contract\//, to: ["^(?!app/(?!api/))"] },
  { from: /\.(test|spec)\.tsx?$|^tests\//, to: ["^(?!app/)"] },
  { from: /^scripts\//, to: ["^(?:lib|db|scripts|tests/support)/"] },
  { from: /^middleware\.ts$/, to: ["^lib/core/auth/gate\\.ts$", isomorphicCore] },
  { from: /^instrumentation\.ts$/, to: ["^lib/core/", "^lib/registry\\.ts$"] },
  { from: /^[^/]+$/, to: ["^[^/]+$", "^tests/support/"] },
  // Pages for developers: what an installation keeps for itself, such as the mails of a demonstration.
  { from: /^app\/dev\//, to: ["^app/", "^components/", "^lib/core/", `^${moduleRoot}${valueFiles}`] },
  { from: /^app\/api\/v1\/openapi\.json\//, to: ["^lib/core/", "^lib/registry\\.ts$"] },
  { from: /^app\/(?:.+\/)?route\.tsx?$/, to: ["^app/", "^lib/core/", `^${moduleRoot}(?:queries|commands)/`] },
  {
    from: /^app\//,
    to: [
      "^app/",
      "^components/",
      // The page of last resort draws without the providers that bring messages.
      "^messages/",
      "^lib/core/adapters/page\\.ts$",
      isomorphicCore,
      `^${moduleRoot}(?:queries|commands)/`,
      `^${moduleRoot}(?:constants|schema|policy|rules|events|actions)\\.ts$`,
    ],
  },
  { from: new RegExp(`^components/(?:${shared})/`), to: [`^components/(?:${shared})/`, isomorphicCore] },
  {
    from: /^components\/([^/]+)\//,
    to: [
      `^components/(?:$1|${shared})/`,
      isomorphicCore,
      `^lib/$1/(?:[^/]+/)?(?:rules|actions)\\.ts$`,
      `^${moduleRoot}(?:constants|schema|policy)\\.ts$`,
    ],
  },
  { from: /^lib\/registry\.ts$/, to: [`^${moduleRoot}(?:operations|subscribers)\\.ts$`, "^lib/core/"] },
  { from: /^lib\/core\//, to: ["^lib/core/", "^db/", "^package\\.json$"] },
  {
    from: new RegExp(`^lib/([^/]+)/(?:[^/]+/)?${valueFiles}`),
    to: [`^lib/$1/(?:[^/]+/)?${valueFiles}`, `^${moduleRoot}(?:constants|schema|policy|events)\\.ts$`, isomorphicCore],
  },
  {
    from: /^lib\/([^/]+)\/(?:[^/]+\/)?actions\.ts$/,
    to: ["^lib/$1/", "^lib/core/adapters/(?!(?:page|route|job)\\.ts$)", isomorphicCore],
  },
  {
    from: /^lib\/([^/]+)\/(?:[^/]+\/)?(?:commands\/|subscribers\.ts$)/,
    to: [
      "^lib/$1/(?!.*(?:operations|subscribers|actions)\\.ts$)",
      "^lib/core/(?!adapters/)",
      "^db/(?!seed/)",
      `^${moduleRoot}(?:constants|schema|policy|events)\\.ts$`,
      // Where both must commit together: ctx.run(otherCommand, input).
      `^${moduleRoot}(?:queries|commands)/`,
    ],
  },
  {
    from: /^lib\/([^/]+)\//,
    to: [
      "^lib/$1/(?!.*(?:operations|subscribers|actions)\\.ts$)",
      "^lib/core/(?!adapters/)",
      "^db/(?!seed/)",
      `^${moduleRoot}(?:constants|schema|policy|events)\\.ts$`,
      `^${moduleRoot}queries/`,
    ],
  },
  { from: /^db\//, to: ["^db/"] },
];

/** Packages that belong to some rooms only. */
const packages = [
  {
    name: /^next\/(headers|cache)$/,
    rooms: /^(app\/|lib\/core\/(adapters|auth)\/|lib\/core\/i18n\.ts$|tests\/)/,
  },
  {
    name: /^next\/navigation$/,
    rooms: /^(app\/|components\/|lib\/core\/(adapters|auth)\/|lib\/core\/i18n\.ts$|tests\/)/,
  },
  { name: /^(drizzle-orm|postgres)(\/|$)/, rooms: /^(lib|db|scripts|tests)\/|^[^/]+$/ },
  { name: /^(ioredis|minio|nodemailer|graphile-worker|pino)(\/|$)/, rooms: /^(lib\/core|db|scripts|tests)\// },
];
/** What only works while the server renders; a component takes the hooks of the browser. */
const serverNavigation = ["redirect", "permanentRedirect", "notFound", "forbidden", "unauthorized"];

export function checkArrows(sources: Source[], files: string[]): Finding[] {
  const graph = new Graph(sources, files);
  return sources.flatMap((source) => [
    ...source.imports.flatMap(({ specifier }) => checkImport(graph, source.file, specifier)),
    ...checkPackages(source),
  ]);
}

class Graph {
  private readonly files: Set<string>;
  private readonly serverFiles: Set<string>;

  constructor(sources: Source[], files: string[]) {
    this.files = new Set(files);
    this.serverFiles = new Set(sources.filter((source) => source.directives.length > 0).map((source) => source.file));
  }

  isIsomorphicCore(file: string): boolean {
    return file.startsWith("lib/core/") && !this.serverFiles.has(file);
  }

  /** The file of ours that a specifier means; undefined for a package, null where there is none. */
  resolve(from: string, specifier: string): string | null | undefined {
    if (!/^(@\/|\.)/.test(specifier)) return undefined;
    const base = specifier.startsWith("@/") ? specifier.slice(2) : path.posix.join(path.posix.dirname(from), specifier);
    const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}.d.ts`, `${base}/index.ts`];
    return candidates.find((candidate) => this.files.has(candidate)) ?? null;
  }
}

function checkImport(graph: Graph, file: string, specifier: string): Finding[] {
  if (specifier.startsWith("..")) return [{ file, message: `imports "${specifier}": write "@/…" instead of climbing` }];
  const target = graph.resolve(file, specifier);
  if (target === undefined) return [];
  if (target === null) return [{ file, message: `imports "${specifier}", which does not exist` }];
  const arrow = arrows.find(({ from }) => from.test(file));
  if (!arrow) return [{ file, message: "lies in no room of docs/architecture.md" }];
  if (!isAllowed(graph, arrow, file, target)) return [{ file, message: `may not import ${target}` }];
  return climbs(file, target) ? [{ file, message: `may not import ${target}: modules import downwards only` }] : [];
}

function isAllowed(graph: Graph, arrow: Arrow, file: string, target: string): boolean {
  const captured = arrow.from.exec(file)?.[1] ?? "";
  return arrow.to.some((pattern) =>
    pattern === isomorphicCore ? graph.isIsomorphicCore(target) : new RegExp(pattern.replaceAll("$1", captured)).test(target),
  );
}

/** A subscriber listens upwards: it is how a lower module learns what a higher one did. */
function climbs(file: string, target: string): boolean {
  if (file.endsWith("/subscribers.ts") && target.endsWith("/events.ts")) return false;
  const [from, to] = [heightOf(file), heightOf(target)];
  return from !== null && to !== null && to > from;
}

function heightOf(file: string): number | null {
  const name = /^lib\/([^/]+)\//.exec(file)?.[1];
  if (!name || name === "core" || file.endsWith(".test.ts")) return null;
  return heights.findIndex((level) => level.includes(name));
}

function checkPackages(source: Source): Finding[] {
  const { file } = source;
  const misplaced = source.imports
    .filter(({ specifier }) => packages.some(({ name, rooms }) => name.test(specifier) && !rooms.test(file)))
    .map(({ specifier }) => ({ file, message: `may not import ${specifier} in this room` }));
  const onServer = source.imports
    .filter(({ specifier }) => specifier === "next/navigation" && file.startsWith("components/"))
    .flatMap(({ names }) => names.filter(({ imported }) => serverNavigation.includes(imported)))
    .map(({ imported }) => ({ file, message: `may not ${imported}(): a page or an adapter decides that` }));
  return [...misplaced, ...onServer];
}
