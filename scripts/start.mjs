// npm start: the production server. What is wrong with the configuration, the application says itself.
import { existsSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { becomeServer } from "./application.mjs";
import { root } from "./packages.mjs";
import { whenParentEnds } from "./processes.mjs";

const settings = path.join(root, ".env");
if (existsSync(settings)) process.loadEnvFile(settings);

const { env } = process;
env.NODE_ENV = "production";
env.PORT ??= "3000";
// Shells and containers set HOSTNAME to the machine's name; as an address to listen on it would shut out the loopback.
if (!env.HOSTNAME || env.HOSTNAME === hostname()) env.HOSTNAME = "0.0.0.0";
// The server changes its folder: what was meant from here must not be looked for there.
env.FLYTOWER_DATA_DIR = path.resolve(root, env.FLYTOWER_DATA_DIR ?? ".flytower");

whenParentEnds(() => process.kill(process.pid, "SIGTERM"));
try {
  await becomeServer();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
