import { compare, load, median, type Load, type Target } from "./load";
import type { Figure } from "./figures";

const clients = 16;

export interface Effort {
  seconds: number;
  rounds: number;
}

/** How much of the floor's pace is left, at 16 clients. */
export async function paceOf(
  what: string,
  ours: Target,
  floor: Target,
  effort: Effort,
  bar: { atLeast: number; aim: number },
): Promise<Figure[]> {
  const found = await compare(ours, floor, clients, { seconds: effort.seconds }, effort.rounds);
  const pace = (runs: Load[]) => median(runs.map((run) => run.perSecond));
  const failures = [...found.ours, ...found.theirs].reduce((sum, run) => sum + run.failures, 0);
  return [
    {
      what,
      value: found.ratio,
      unit: "×",
      bar: { atLeast: bar.atLeast },
      aim: bar.aim,
      note: `${pace(found.ours).toFixed(0)} of ${pace(found.theirs).toFixed(0)} req/s`,
    },
    { what: `${what}: requests that failed`, value: failures, unit: "", bar: { atMost: 0 } },
  ];
}

/** Evenness of a list at 16 clients: p95 against its own p50, and the slowest. */
export async function evennessOf(name: string, target: Target, effort: Effort): Promise<Figure[]> {
  await load(target, clients, { seconds: Math.min(2, effort.seconds) });
  const run = await load(target, clients, { seconds: Math.max(2, effort.seconds / 2) });
  return [
    {
      what: `${name}: p95 / p50 at ${clients} clients`,
      value: run.p95 / run.p50,
      unit: "×",
      bar: { atMost: 2.5 },
      note: `p50 ${run.p50.toFixed(1)} ms, p95 ${run.p95.toFixed(1)} ms`,
    },
    { what: `${name}: slowest request`, value: run.max, unit: "ms", bar: { atMost: 2000 } },
    ...(run.failures > 0 ? [{ what: `${name}: requests that failed`, value: run.failures, unit: "" as const, bar: { atMost: 0 } }] : []),
  ];
}

/**
 * What a hundred times the items cost one request: p50 in the large house against p50 in the small one, by turns. A search finds a
 * hundred times as much there and ranks it all, and figures of tasks look at every open one: theirs is told, without a bar.
 */
export async function growthOf(name: string, large: Target, small: Target, effort: Effort): Promise<Figure> {
  const requests = Math.max(20, Math.round(12 * effort.seconds));
  for (const target of [large, small]) await load(target, 1, { requests: 10 });
  const times = { large: [] as number[], small: [] as number[] };
  for (let round = 0; round < 3; round += 1) {
    times.large.push((await load(large, 1, { requests })).p50);
    times.small.push((await load(small, 1, { requests })).p50);
  }
  const [ofLarge, ofSmall] = [median(times.large), median(times.small)];
  return {
    what: `${name}: p50 of 20,000 items / of 200`,
    value: ofLarge / ofSmall,
    unit: "×",
    ...(/[?]q=|[/]counts$/.test(large.url) ? {} : { bar: { atMost: 1.5 } }),
    note: `${ofLarge.toFixed(1)} ms / ${ofSmall.toFixed(1)} ms`,
  };
}
