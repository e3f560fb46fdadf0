import { mkdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { describeBreaks } from "@/tests/contract/break-suite";
import { describeFiles } from "@/tests/contract/file-suite";
import { s3Server } from "@/tests/support/s3-server";

// Nobody else's uploads are counted among what is left behind.
process.env.TMPDIR = path.join(process.env.FLYTOWER_DATA_DIR ?? "", "waiting-s3");
mkdirSync(process.env.TMPDIR, { recursive: true });
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "flytower-files-"));
  Object.assign(process.env, await s3Server("up", folder), { S3_BUCKET_PREFIX: "test-", UPLOAD_LIMIT_MB: "9" });
}, 180_000);

afterAll(async () => {
  await s3Server("down", folder);
  await rm(folder, { recursive: true, force: true });
});

describe("files in S3", () => {
  describeBreaks();
  describeFiles({ stop: () => s3Server("down", folder), start: () => s3Server("up", folder) });
});
