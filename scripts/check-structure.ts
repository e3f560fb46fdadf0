import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkAppFiles } from "./structure/app-files";
import { checkArrows } from "./structure/arrows";
import { checkFileNames } from "./structure/file-names";
import { type Catalogue, checkMessages } from "./structure/messages";
import { checkServerFiles } from "./structure/server-files";
import { checkSettings } from "./structure/settings";
import { type Finding, listFiles, readSources } from "./structure/source";
import { checkWords } from "./structure/words";

const root = fileURLToPath(new URL("..", import.meta.url));

function readCatalogue(folder: string): Catalogue {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -".json".length), JSON.parse(readFileSync(path.join(folder, name), "utf8"))]),
  );
}

function checkWordsOfPeople(): Finding[] {
  const folder = path.join(root, "messages");
  const locales = existsSync(folder) ? readdirSync(folder) : [];
  return checkMessages(Object.fromEntries(locales.map((locale) => [locale, readCatalogue(path.join(folder, locale))])));
}

function read(file: string): string {
  const absolute = path.join(root, file);
  return existsSync(absolute) ? readFileSync(absolute, "utf8") : "";
}

function checkCode(): Finding[] {
  const files = listFiles(root);
  const sources = readSources(root, files);
  return [
    ...checkArrows(sources, files),
    ...checkFileNames(sources),
    ...checkServerFiles(sources),
    ...checkAppFiles(sources),
    ...checkWords(sources),
    ...checkSettings(read("lib/core/env.ts"), read(".env.example")),
  ];
}

const findings = process.argv.includes("--messages") ? checkWordsOfPeople() : checkCode();
for (const { file, message } of findings) console.log(`${file}: ${message}`);
process.exitCode = findings.length > 0 ? 1 : 0;
