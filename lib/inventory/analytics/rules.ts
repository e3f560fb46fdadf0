import type { movementTypes } from "@/lib/inventory/constants";
import type { Analytics } from "@/lib/inventory/analytics/schema";

type MovementType = (typeof movementTypes)[number];
type Step = Analytics["movements"]["step"];
type Period = Analytics["movements"]["periods"][number];

/** Which movements count as going out and coming back; what is neither is the rest. */
export const movementGroups: Record<"out" | "back" | "other", readonly MovementType[]> = {
  out: ["issue", "to_tour"],
  back: ["return", "from_tour", "from_repair"],
  other: ["receipt", "transfer", "to_repair", "correction", "write_off"],
};

const day = 86_400_000;
const at = (civil: string) => new Date(`${civil}T00:00:00Z`);
const civil = (date: Date) => date.toISOString().slice(0, 10);

export const shiftDays = (from: string, days: number) => civil(new Date(at(from).getTime() + days * day));
const daysBetween = (from: string, to: string) => Math.round((at(to).getTime() - at(from).getTime()) / day) + 1;

/** The days asked for; where an end is left out, a year up to today. */
export function periodOf(input: { from?: string; to?: string }, now: string): { from: string; to: string } {
  const to = input.to ?? (input.from && input.from > now ? input.from : now);
  return { from: input.from ?? shiftDays(to, -364), to };
}

/** So fine that a chart has some forty bars at the most. */
export function stepOf({ from, to }: { from: string; to: string }): Step {
  const days = daysBetween(from, to);
  if (days <= 40) return "day";
  return days <= 280 ? "week" : "month";
}

/** First day of the step after the one that holds this day: the Monday, or the first of the month. */
function nextStart(date: string, step: Step): string {
  const when = at(date);
  if (step === "day") return shiftDays(date, 1);
  if (step === "week") return shiftDays(date, 7 - ((when.getUTCDay() + 6) % 7));
  return civil(new Date(Date.UTC(when.getUTCFullYear(), when.getUTCMonth() + 1, 1)));
}

/** Every step of the period with what moved in it, also where nothing did; the first and the last are cut at its ends. */
export function periodsOf(
  period: { from: string; to: string },
  step: Step,
  days: readonly { day: string; out: number; back: number; other: number }[],
): Period[] {
  const periods: Period[] = [];
  for (let from = period.from; from <= period.to; from = nextStart(from, step)) {
    const last = shiftDays(nextStart(from, step), -1);
    periods.push({ from, to: last < period.to ? last : period.to, out: 0, back: 0, other: 0 });
  }
  for (const { day: date, out, back, other } of days) {
    const held = periods.find(({ from, to }) => from <= date && date <= to);
    if (held) Object.assign(held, { out: held.out + out, back: held.back + back, other: held.other + other });
  }
  return periods;
}
