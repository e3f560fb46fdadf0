import autocannon from "autocannon";

export interface Target {
  url: string;
  headers: Record<string, string>;
}

export interface Load {
  perSecond: number;
  p50: number;
  p95: number;
  max: number;
  failures: number;
}

function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Loads an address with `clients` that ask again as soon as they are answered. Times in milliseconds. */
export async function load(target: Target, clients: number, length: { seconds: number } | { requests: number }): Promise<Load> {
  const times: number[] = [];
  const run = autocannon({
    ...target,
    connections: clients,
    timeout: 30,
    ...("seconds" in length ? { duration: length.seconds } : { amount: length.requests }),
  });
  run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const result = await run;
  const sorted = times.toSorted((a, b) => a - b);
  return {
    perSecond: result.requests.total / result.duration,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    max: sorted.at(-1) ?? Number.NaN,
    failures: result.errors + result.timeouts + result.non2xx,
  };
}

export function median(values: number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

/** Two addresses by turns, so that what the machine does otherwise falls on both: the median of the ratios, and all runs. */
export async function compare(
  ours: Target,
  theirs: Target,
  clients: number,
  length: { seconds: number },
  rounds: number,
): Promise<{ ratio: number; ours: Load[]; theirs: Load[] }> {
  for (const target of [ours, theirs]) await load(target, clients, { seconds: Math.min(3, length.seconds) });
  const runs = { ours: [] as Load[], theirs: [] as Load[] };
  for (let round = 0; round < rounds; round += 1) {
    runs.ours.push(await load(ours, clients, length));
    runs.theirs.push(await load(theirs, clients, length));
  }
  const ratios = runs.ours.map((run, round) => run.perSecond / (runs.theirs[round]?.perSecond ?? Number.NaN));
  return { ratio: median(ratios), ...runs };
}
