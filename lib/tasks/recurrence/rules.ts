/** The part of RFC 5545 that a task can repeat by; an occurrence is a deadline. */
export const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
export type Frequency = (typeof frequencies)[number];
export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof weekdays)[number];

export interface Rule {
  frequency: Frequency;
  interval: number;
  /** Days of a week that a weekly rule names. */
  weekdays: Weekday[];
  /** Of a monthly rule: the n-th such day, -1 the last; or a day of the month. */
  nth?: { place: number; weekday: Weekday };
  monthDay?: number;
  /** Ends after this many, the first one counted, or with this day. */
  count?: number;
  until?: string;
}

const known = new Set(["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL", "WKST"]);

function numberIn(value: string | undefined, min: number, max: number): number | undefined {
  const number = value !== undefined && /^-?\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
}

function partsOfRule(text: string): Map<string, string> | undefined {
  const pairs = text.split(";").map((part) => part.split("="));
  const parts = new Map(pairs.map(([name = "", value = ""]) => [name, value]));
  const isSound = pairs.every(([name = "", value]) => known.has(name) && value) && parts.size === pairs.length;
  return isSound ? parts : undefined;
}

/** Days of BYDAY; undefined where one of them is none. */
function readDays(value: string | undefined): { place?: number; weekday: Weekday }[] | undefined {
  const days = (value ?? "").split(",").filter(Boolean);
  const read = days.map((day) => {
    const [, place, name] = /^(-1|[1-4])?([A-Z]{2})$/.exec(day) ?? [];
    const weekday = weekdays.find((one) => one === name);
    return weekday && { weekday, ...(place ? { place: Number(place) } : {}) };
  });
  const sound = read.filter((day) => day !== undefined);
  return sound.length === days.length ? sound : undefined;
}

type Days = NonNullable<ReturnType<typeof readDays>>;

function readMonthly(days: Days, monthDay: string | undefined): Pick<Rule, "nth" | "monthDay"> | undefined {
  const [day, ...others] = days;
  if (others.length > 0 || (day && (monthDay || !day.place))) return undefined;
  if (day?.place) return { nth: { place: day.place, weekday: day.weekday } };
  if (monthDay === undefined) return {};
  const number = numberIn(monthDay, -1, 31);
  return number === undefined || number === 0 ? undefined : { monthDay: number };
}

function readEnd(parts: Map<string, string>): Pick<Rule, "count" | "until"> | undefined {
  const [count, until] = [parts.get("COUNT"), parts.get("UNTIL")];
  if (count && until) return undefined;
  if (count) return numberIn(count, 1, 999) ? { count: Number(count) } : undefined;
  if (!until) return {};
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z)?$/.exec(until) ?? [];
  const date = `${year}-${month}-${day}`;
  return year && !Number.isNaN(Date.parse(date)) ? { until: date } : undefined;
}

function readRepetition(frequency: Frequency, parts: Map<string, string>) {
  const days = readDays(parts.get("BYDAY"));
  const monthDay = parts.get("BYMONTHDAY");
  if (!days) return undefined;
  if (frequency === "MONTHLY") {
    const monthly = readMonthly(days, monthDay);
    return monthly && { weekdays: [], ...monthly };
  }
  if (monthDay || (days.length > 0 && frequency !== "WEEKLY") || days.some((day) => day.place)) return undefined;
  return { weekdays: weekdays.filter((name) => days.some(({ weekday }) => weekday === name)) };
}

/** A rule as it is kept; undefined for what is no rule, or none that a task can have. */
export function readRule(text: string): Rule | undefined {
  const parts = partsOfRule(text);
  const frequency = frequencies.find((one) => one === parts?.get("FREQ"));
  if (!parts || !frequency) return undefined;
  const interval = numberIn(parts.get("INTERVAL") ?? "1", 1, 99);
  const [repetition, end] = [readRepetition(frequency, parts), readEnd(parts)];
  if (!interval || !repetition || !end) return undefined;
  return { frequency, interval, ...repetition, ...end };
}

/** The same as RFC 5545 writes it, without DTSTART. */
export function writeRule(rule: Rule): string {
  const { frequency, interval, nth, monthDay, count, until } = rule;
  return [
    `FREQ=${frequency}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(rule.weekdays.length > 0 ? [`BYDAY=${rule.weekdays.join(",")}`] : []),
    ...(nth ? [`BYDAY=${nth.place}${nth.weekday}`] : []),
    ...(monthDay ? [`BYMONTHDAY=${monthDay}`] : []),
    ...(count ? [`COUNT=${count}`] : []),
    ...(until ? [`UNTIL=${until.replaceAll("-", "")}`] : []),
  ].join(";");
}

/** What the follower repeats by: one fewer of a counted series; undefined at its end. */
export function ruleOfNext(rule: Rule): Rule | undefined {
  if (rule.count === undefined) return rule;
  return rule.count > 1 ? { ...rule, count: rule.count - 1 } : undefined;
}
