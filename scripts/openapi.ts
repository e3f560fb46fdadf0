import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildOpenApi } from "@/lib/core/openapi";
import { operations } from "@/lib/registry";

const file = fileURLToPath(new URL("../docs/openapi.json", import.meta.url));
const document = `${JSON.stringify(buildOpenApi(operations), null, 2)}\n`;

function readCommitted(): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function firstDifference(committed: string): string {
  const before = committed.split("\n");
  const after = document.split("\n");
  const line = after.findIndex((text, index) => text !== before[index]);
  return `line ${line + 1}\n- ${before[line] ?? "(end)"}\n+ ${after[line] ?? "(end)"}`;
}

if (process.argv.includes("--check")) {
  const committed = readCommitted();
  if (committed !== document) {
    console.error(`docs/openapi.json is out of date: run "npm run openapi".`);
    if (committed !== null) console.error(firstDifference(committed));
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, document);
  console.log("docs/openapi.json written");
}
