import { readdir, readlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { downloadResponse } from "@/lib/core/http/download";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { UploadedFile } from "@/lib/core/uploaded-file";
import { createThumbnails } from "@/lib/files/commands/create-thumbnails";
import { uploadFile } from "@/lib/files/commands/upload-file";
import { getThumbnail } from "@/lib/files/queries/get-thumbnail";
import { jpeg } from "@/tests/factories/pictures";
import { makeTheatre } from "@/tests/factories/users";

/** Files of ours that this process holds open. */
async function held(): Promise<string[]> {
  const names = await readdir("/proc/self/fd");
  const targets = await Promise.all(names.map((name) => readlink(path.join("/proc/self/fd", name)).catch(() => "")));
  return targets.filter((target) => target.includes("/thumb/"));
}

it("opens nothing for who only asks about it, or holds it already", async () => {
  const { callers, system } = await makeTheatre();
  const bytes = await jpeg();
  const place = path.join(tmpdir(), newId());
  await writeFile(place, bytes);
  const { id } = await run(uploadFile, callers.admin, { file: new UploadedFile(place, "a.jpg", bytes.length, "x") });
  await run(createThumbnails, system, { id });
  const ask = async (init: RequestInit) =>
    downloadResponse(new Request("http://localhost/x", init), await run(getThumbnail, callers.admin, { id, width: 96 }));

  const head = await ask({ method: "HEAD" });
  const known = await ask({ headers: { "If-None-Match": head.headers.get("etag") ?? "" } });
  expect([head.status, known.status, await held()]).toEqual([200, 304, []]);
  expect((await (await ask({})).arrayBuffer()).byteLength).toBeGreaterThan(50);
});
