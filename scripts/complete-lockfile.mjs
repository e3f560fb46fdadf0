// A mirror of the npm registry may lack packages of other platforms. npm then leaves them out of package-lock.json, and
// `npm ci` refuses the file, everywhere. This adds them in the version that their parents ask for, without a checksum,
// which npm then takes from the registry of the machine that needs them.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const systems = ["darwin", "win32", "linux", "android", "freebsd", "openharmony", "netbsd", "openbsd", "sunos"];
const machines = ["arm64", "x64", "ia32", "arm", "ppc64", "s390x", "riscv64", "loong64", "mips64el", "wasm32"];
const libraries = { gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl" };

/** What a package of one platform says of itself, read from its name: npm skips it where it does not fit. */
function describePlatform(name) {
  const words = name.split(/[/-]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = machines.find((machine) => words.includes(machine));
  const libc = os === "linux" && libraries[words.at(-1)];
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(libc && { libc: [libc] }) };
}

/** Folders where a dependency of a package may lie: under it, and under each that it lies in. */
function placesFor(parent, name) {
  const parts = parent.split("/node_modules/");
  const above = parts.map((_, index) => parts.slice(0, index + 1).join("/node_modules/"));
  return [...above.filter(Boolean).map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

function missingOf(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesFor(parent, name).some((place) => packages[place]))
      .map(([name, range]) => [
        `node_modules/${name}`,
        { version: range.replace(/^[\^~]/, ""), ...(dev && { dev }), optional: true, ...describePlatform(name) },
      ]),
  );
}

const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = missingOf(lock.packages);
if (process.argv.includes("--check")) {
  for (const [folder] of missing) console.error(`package-lock.json lacks ${folder}`);
  if (missing.length > 0) console.error(`Run "npm run lockfile" after npm install.`);
  process.exitCode = missing.length > 0 ? 1 : 0;
} else if (missing.length > 0) {
  const entries = [...Object.entries(lock.packages), ...missing].toSorted(([a], [b]) => a.localeCompare(b, "en"));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
  console.log(`${missing.length} packages added to package-lock.json`);
}
