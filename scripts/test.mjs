// npm test: everything that must be green, from nothing. The last line adds up what every suite counted itself.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt, tsx } from "./application.mjs";
import { ensurePackages, requireNode, root } from "./packages.mjs";
import { run, start, Stopped, stopOnSignals, throwIfStopping } from "./processes.mjs";

const say = (step) => console.log(`· ${step}`);
const playwright = [process.execPath, path.join(root, "node_modules/@playwright/test/cli.js")];
const vitest = [process.execPath, path.join(root, "node_modules/vitest/vitest.mjs")];
const reports = mkdtempSync(path.join(tmpdir(), "flytower-reports-"));
const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

const find = (name) => ["/usr/bin", "/usr/local/bin"].some((folder) => existsSync(path.join(folder, name)));

/** What the tests use beside npm packages, by command and Debian's name. The browser without a window is the lighter one; the other serves too. */
const tools = { "redis-server": "redis-server", pdftoppm: "poppler-utils", "chromium-headless-shell": "chromium-headless-shell" };
const hasBrowser = () => find("chromium-headless-shell") || find("chromium");

/** Swift, a real S3 server, has no command of its own. */
const modules = { "/usr/lib/python3/dist-packages/swift": "python3-swift" };

async function ensureTools() {
  const missing = [
    ...Object.keys(tools)
      .filter((command) => !find(command))
      .map((command) => tools[command]),
    ...Object.keys(modules)
      .filter((folder) => !existsSync(folder))
      .map((folder) => modules[folder]),
  ];
  if (missing.length > 0 && isDebianRoot) {
    const apt = (...words) =>
      run(["apt-get", ...words], { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).catch(reportAndGoOn);
    const install = (name) => apt("install", "--yes", "--no-install-recommends", name);
    say(`installing ${missing.join(", ")}`);
    await apt("update");
    for (const name of missing) await install(name);
    if (!hasBrowser()) await install("chromium");
  }
  if (hasBrowser()) return;
  say("installing Chromium");
  await run([...playwright, "install", "chromium"], { cwd: root });
}

function reportAndGoOn(error) {
  throwIfStopping();
  console.error(error.message);
}

/** Runs a command, showing what it says; gives its exit code and output. */
async function show(command, env = {}) {
  const { child, ended } = start(command, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  const code = await ended;
  throwIfStopping();
  return { code, output };
}

/** The last "N passed, N failed" that a suite of ours printed. */
function readSummary(output) {
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 0) };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

async function check() {
  const { code, output } = await show([process.execPath, "scripts/check.mjs"]);
  return { code, ...readSummary(output) };
}

async function unit() {
  const file = path.join(reports, "vitest.json");
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await show([...vitest, "run", ...reporters]);
  const report = readReport(file);
  return { code, passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

async function build() {
  await ensureBuilt(say);
  return { code: 0, passed: 1, failed: 0 };
}

async function browser() {
  const file = path.join(reports, "playwright.json");
  const { code } = await show([...playwright, "test", "--reporter=dot,json"], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const stats = readReport(file)?.stats;
  return { code, passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
}

async function faults() {
  const { code, output } = await show([...tsx, "tests/faults/run.ts"]);
  return { code, ...readSummary(output) };
}

function hasFiles(folder, ending) {
  const absolute = path.join(root, folder);
  return existsSync(absolute) && readdirSync(absolute, { recursive: true }).some((name) => name.endsWith(ending));
}

/** A suite that ended badly, or in which nothing ran, has failed, whatever it counted. */
async function runSuite(name, suite) {
  console.log(`\n=== ${name}`);
  const started = performance.now();
  const result = await suite().catch((error) => {
    if (error instanceof Stopped) throw error;
    console.error(error.message);
    return { code: 1, passed: 0, failed: 1 };
  });
  const isBad = result.code !== 0 || result.passed + result.failed === 0;
  const failed = isBad ? Math.max(1, result.failed) : result.failed;
  const seconds = Math.round((performance.now() - started) / 1000);
  return { name, passed: result.passed, failed, seconds };
}

async function runAll() {
  requireNode();
  await ensurePackages(say);
  await ensureTools();
  const suites = Object.entries({ check, unit, build, browser });
  if (hasFiles("tests/faults", "run.ts")) suites.push(["faults", faults]);
  const results = [];
  for (const [name, suite] of suites) results.push(await runSuite(name, suite));
  console.log();
  for (const { name, passed, failed, seconds } of results) {
    console.log(`${name.padEnd(8)} ${passed} passed, ${failed} failed, ${seconds} s`);
  }
  return results;
}

stopOnSignals();
let results = [];
try {
  results = await runAll();
} catch (error) {
  console.error(error instanceof Stopped ? "Stopped." : error.message);
  results = [{ passed: 0, failed: 1 }];
} finally {
  rmSync(reports, { recursive: true, force: true });
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
