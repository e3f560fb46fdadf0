import { setTimeout as sleep } from "node:timers/promises";
import type { Figure } from "./figures";
import type { Target } from "./load";

const rows = 10_000;
const makers = ["ETC", "Robe", "Martin", "Ayrton", "GLP", "Clay Paky"];

function table(): string {
  const lines = Array.from({ length: rows }, (_, index) =>
    [
      `Прожектор театральный ${index}`,
      `ИМП-${String(index).padStart(5, "0")}`,
      makers[index % makers.length],
      `Серия ${index % 40}`,
      `SN${index}`,
      (index % 900) + 1,
      ((index % 300) / 10 + 1).toFixed(1),
      "good",
    ].join(","),
  );
  return ["name,inventory_number,manufacturer,model,serial_number,power_w,weight,condition", ...lines].join("\n");
}

interface Report {
  id?: string | null;
  created?: number;
  unchanged?: number;
  finished_at?: string | null;
}

/** From the order to its last row: a large file is a job to follow. */
async function finish(target: Target, report: Report): Promise<Report> {
  if (!report.id || report.finished_at) return report;
  await sleep(100);
  const next = await fetch(`${target.url}/${report.id}`, { headers: target.headers });
  return finish(target, (await next.json()) as Report);
}

async function send(target: Target, fields: Record<string, string>): Promise<{ seconds: number; status: number; report: Report }> {
  const form = new FormData();
  form.set("file", new Blob([table()], { type: "text/csv" }), "bench.csv");
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const began = performance.now();
  const response = await fetch(target.url, { method: "POST", headers: target.headers, body: form });
  const report = await finish(target, (await response.json()) as Report);
  return { seconds: (performance.now() - began) / 1000, status: response.status, report };
}

/** 10,000 rows into the large house, and the same file once more. */
export async function measureImport(target: Target, categoryId: string): Promise<Figure[]> {
  const first = await send(target, { category_id: categoryId });
  if (first.status === 404) return [];
  const again = await send(target, { category_id: categoryId });
  return [
    { what: `import of ${rows} rows`, value: first.seconds, unit: "s", bar: { atMost: 10 } },
    {
      what: "import: rows that came in",
      value: first.report.created ?? 0,
      unit: "",
      bar: { atLeast: rows },
      note: `answer ${first.status}`,
    },
    {
      what: "the same file once more: rows that came in",
      value: again.report.created ?? -1,
      unit: "",
      bar: { atMost: 0 },
      note: `${again.seconds.toFixed(1)} s, ${again.report.unchanged ?? 0} unchanged`,
    },
  ];
}
