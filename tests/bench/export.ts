import { setTimeout as sleep } from "node:timers/promises";
import type { Figure } from "./figures";
import type { Target } from "./load";
import { watchMemory } from "./stage";

async function fetchFile(target: Target): Promise<{ seconds: number; bytes: number; status: number }> {
  const began = performance.now();
  const response = await fetch(target.url, { headers: target.headers });
  let bytes = 0;
  for await (const part of response.body ?? []) bytes += (part as Uint8Array).length;
  return { seconds: (performance.now() - began) / 1000, bytes, status: response.status };
}

/** All items of the large house as a workbook, and how much more memory the server has while it leaves than before. */
export async function measureExport(targetOf: (query: string) => Target, pid: number | undefined): Promise<Figure[]> {
  // The writer itself is loaded by the first export, whatever its size.
  const first = await fetchFile(targetOf("format=xlsx&status=in_repair"));
  if (first.status === 404) return [];
  const figures: Figure[] = [];
  for (const format of ["xlsx", "csv"] as const) {
    await sleep(3000);
    const idle = watchMemory(pid).end() ?? 0;
    const memory = watchMemory(pid);
    const { seconds, bytes, status } = await fetchFile(targetOf(`format=${format}`));
    const most = memory.end();
    const note = `answer ${status}, ${(bytes / 1e6).toFixed(1)} MB`;
    figures.push({ what: `export of 20,000 rows to ${format.toUpperCase()}`, value: seconds, unit: "s", note });
    if (most) {
      const what = `export of 20,000 rows to ${format.toUpperCase()}: memory above idle`;
      figures.push({ what, value: (most - idle) / 1e6, unit: "MB", bar: { atMost: 150 } });
    }
  }
  return figures;
}
