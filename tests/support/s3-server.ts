import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const script = path.resolve("tests/support/s3-server.sh");

/**
 * An S3 server of its own for a test file: OpenStack Swift of Debian, which checks signatures. Installed at the first use on a
 * machine. "up" gives its address and keys, the same ones after "down".
 */
export async function s3Server(command: "up" | "down", folder: string): Promise<Record<string, string>> {
  const { stdout } = await promisify(execFile)(script, [command], { env: { ...process.env, S3_DIR: folder } });
  return Object.fromEntries(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.split(/=(.*)/).slice(0, 2) as [string, string]),
  );
}
