import { mkdirSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe } from "vitest";
import { describeBreaks } from "@/tests/contract/break-suite";
import { describeFiles } from "@/tests/contract/file-suite";

// Nobody else's uploads are counted among what is left behind.
process.env.TMPDIR = path.join(process.env.FLYTOWER_DATA_DIR ?? "", "waiting-disk");
mkdirSync(process.env.TMPDIR, { recursive: true });
process.env.UPLOAD_LIMIT_MB = "9";
const objects = path.join(process.env.FLYTOWER_DATA_DIR ?? "", "objects");

describe("files on disk", () => {
  describeBreaks();
  describeFiles({
    // A volume that is gone: in its place stands a file.
    async stop() {
      await rename(objects, `${objects}-away`);
      await writeFile(objects, "");
    },
    async start() {
      await rm(objects);
      await rename(`${objects}-away`, objects);
    },
  });
});
