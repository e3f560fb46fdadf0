import path from "node:path";
import { modules } from "./arrows";
import type { Finding, Source } from "./source";

const moduleFiles = ["constants", "schema", "policy", "rules", "events", "rows", "subscribers", "operations", "actions"];

/** What an operation may begin with: `archive-item.ts`. A new verb is a decision, made here. */
const verbs = [
  ..."list get create update archive restore delete".split(" "),
  ..."accept acknowledge add approve assign broadcast change confirm copy count crop decline deliver disable duplicate edit enable end execute fan-out finish follow".split(
    " ",
  ),
  ..."export import invite issue link mark move open override preview publish read receive refresh record register remind remove rename replay".split(
    " ",
  ),
  ..."reorder request reserve reset resolve respond retry return reverse revoke rotate run save search send set sign-in".split(" "),
  ..."cancel close".split(" "),
  ..."sign-out sort start stop submit subscribe take tick transfer undo unfollow unlink unsubscribe upload verify write-off".split(" "),
];
const bins = /^(utils?|helpers?|common|types?|index|misc|shared)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function checkFileNames(sources: Source[]): Finding[] {
  const known = new Set(sources.map(({ file }) => file));
  return sources.flatMap((source) => [...checkName(source.file), ...checkModuleFile(source), ...checkTestHasSource(source.file, known)]);
}

function checkName(file: string): Finding[] {
  if (!file.includes("/") || file === "db/schema/index.ts") return [];
  const parts = file.split("/").slice(1);
  const stem = stemOf(parts.at(-1) ?? "");
  const names = [...parts.slice(0, -1), stem];
  const bin = names.find((name) => bins.test(name));
  if (bin) return [{ file, message: `"${bin}" says nothing about what is in it: name the thing` }];
  return file.startsWith("app/") || kebab.test(stem) ? [] : [{ file, message: "file names are kebab-case" }];
}

function stemOf(name: string): string {
  return name.replace(/(\.(test|spec|d))?\.(ts|tsx|mts|mjs|cjs)$/, "");
}

/** `lib/<module>/…` and `lib/<module>/<part>/…` hold files of a closed vocabulary. */
function checkModuleFile(source: Source): Finding[] {
  const { file } = source;
  const [, module = "", ...rest] = file.split("/");
  if (!/^lib\/(?!core\/|registry\.ts$)/.test(file)) return [];
  if (!modules.includes(module)) return [{ file, message: `"${module}" is no module: give it a height in arrows.ts` }];
  const inPart = rest.length > 1 && !["queries", "commands"].includes(rest[0] ?? "");
  const [first = "", second, ...deeper] = inPart ? rest.slice(1) : rest;
  if (deeper.length > 0) return [{ file, message: "lies deeper than a part of a module goes" }];
  if (second !== undefined) return checkOperation(source, first, stemOf(second));
  if (moduleFiles.includes(stemOf(first))) return [];
  return [{ file, message: `a module holds only ${moduleFiles.join(", ")}, queries/ and commands/` }];
}

function checkOperation(source: Source, folder: string, stem: string): Finding[] {
  const { file } = source;
  if (!["queries", "commands"].includes(folder)) return [{ file, message: "operations live in queries/ or commands/" }];
  const verb = verbs.find((candidate) => stem === candidate || stem.startsWith(`${candidate}-`));
  if (!verb) return [{ file, message: "an operation is named verb-noun, with a verb of the list in file-names.ts" }];
  if (stem === verb && !verb.includes("-")) return [{ file, message: `${verb} what? Operations are named verb-noun` }];
  if (file.endsWith(".test.ts")) return [];
  const expected = stem.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const given = source.exports.join(", ");
  return given === expected ? [] : [{ file, message: `exports ${given || "nothing"}; it must be ${expected} alone` }];
}

/** Tests lie beside what they prove, so that either is found from the other. */
function checkTestHasSource(file: string, known: Set<string>): Finding[] {
  if (!/^(lib|components|scripts)\/.*\.test\.tsx?$/.test(file)) return [];
  const base = path.posix.join(path.posix.dirname(file), stemOf(path.posix.basename(file)));
  const beside = [".ts", ".tsx", ".mjs"].some((extension) => known.has(base + extension));
  return beside ? [] : [{ file, message: "stands beside no file of its name" }];
}
