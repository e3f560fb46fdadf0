// What must be there before anything else: this file uses nothing that npm brings.
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./processes.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));
const oldestNode = [20, 19];

export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Error(`Flytower needs Node ${oldestNode.join(".")} or newer, this is ${process.versions.node}.`);
}

export async function ensurePackages(say) {
  const installed = path.join(root, "node_modules/.package-lock.json");
  const isFresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(root, "package-lock.json")).mtimeMs;
  if (isFresh) return;
  say("installing packages");
  // With NODE_ENV=production npm would leave out what tests and checks need.
  await run(["npm", "ci", "--no-audit", "--no-fund", "--include=dev"], { cwd: root });
}
