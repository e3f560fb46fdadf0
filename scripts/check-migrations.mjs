// The schema and the committed migrations say the same: drizzle-kit, given a copy of them, has nothing to add.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const copy = mkdtempSync(path.join(tmpdir(), "flytower-migrations-"));
const kit = path.join(root, "node_modules/drizzle-kit/bin.cjs");

function run(...args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [kit, ...args], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 120_000,
  });
  return { output: stdout + stderr, status };
}

try {
  if (existsSync(path.join(root, "drizzle"))) cpSync(path.join(root, "drizzle"), copy, { recursive: true });
  const config = path.join(copy, "drizzle.config.json");
  // drizzle-kit takes both paths as relative to where it runs, and mixes no config with options of the command line.
  const out = path.relative(root, copy);
  writeFileSync(config, JSON.stringify({ dialect: "postgresql", schema: "./db/schema", out }));
  const checked = run("check", `--config=${path.relative(root, config)}`);
  const generated = run("generate", `--config=${path.relative(root, config)}`);
  if (checked.status !== 0 || generated.status !== 0 || !generated.output.includes("No schema changes")) {
    console.error(checked.status === 0 ? "" : checked.output);
    console.error(generated.output);
    console.error(`The schema and drizzle/ differ: run "npm run db:generate" and commit what it writes.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
