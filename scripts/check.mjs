// npm run check: everything that can be said about the code without running it.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name) => path.join(root, "node_modules/.bin", name);
const tsx = (...args) => [bin("tsx"), "--conditions=react-server", ...args];

// The longest first, so that two cores are busy to the end.
const parts = {
  types: [bin("tsc"), "--noEmit"],
  lint: [bin("oxlint"), "--deny-warnings"],
  migrations: [process.execPath, "scripts/check-migrations.mjs"],
  "unused code": [bin("knip"), "--no-progress"],
  openapi: tsx("scripts/openapi.ts", "--check"),
  structure: tsx("scripts/check-structure.ts"),
  messages: tsx("scripts/check-structure.ts", "--messages"),
  lockfile: [process.execPath, "scripts/complete-lockfile.mjs", "--check"],
  format: [bin("oxfmt"), "--check", "."],
};

function runPart(name, [command, ...args]) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve(report(name, started, false, error.message)));
    child.on("close", (code) => resolve(report(name, started, code === 0, output)));
  });
}

function report(name, started, passed, output) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? "✓" : "✗"} ${name.padEnd(12)} ${seconds.padStart(5)} s`);
  if (!passed) console.log(output.trim().replace(/^/gm, "    "));
  return passed;
}

const wanted = process.argv.slice(2);
const queue = Object.entries(parts).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const results = [];

async function work() {
  for (let next = queue.shift(); next; next = queue.shift()) results.push(await runPart(...next));
}

await Promise.all([work(), work()]);
const passed = results.filter(Boolean).length;
console.log(`${passed} passed, ${results.length - passed} failed`);
process.exitCode = passed === results.length && passed > 0 ? 0 : 1;
