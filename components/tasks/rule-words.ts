import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/core/civil-time";
import { readRule, type Rule, type Weekday, weekdays } from "@/lib/tasks/recurrence/rules";
import { regional } from "@/lib/core/locale";

const genders: Record<Weekday, "m" | "f" | "n"> = { MO: "m", TU: "m", WE: "f", TH: "m", FR: "f", SA: "f", SU: "n" };
const bases = { DAILY: "daily", WEEKLY: "weekly", MONTHLY: "monthly", YEARLY: "yearly" } as const;

/** Name of a day of the week; 2 January 2023 was a Monday. */
export function sayWeekday(day: Weekday, locale: string, length: "short" | "long"): string {
  const date = new Date(Date.UTC(2023, 0, 2 + weekdays.indexOf(day)));
  return new Intl.DateTimeFormat(regional(locale), { weekday: length, timeZone: "UTC" }).format(date);
}

/** How a series repeats, in words: «каждые 2 недели, по дням: пн, чт, до 31 декабря 2026». */
export function useRuleWords(): (rrule: string) => string {
  const t = useTranslations("task.series");
  const locale = useLocale();
  const days = (rule: Rule) => {
    const { nth, monthDay } = rule;
    if (nth) {
      const weekday = sayWeekday(nth.weekday, locale, "long");
      return t(`nth_${genders[nth.weekday]}`, { place: nth.place > 0 ? `p${nth.place}` : "last", weekday });
    }
    if (monthDay) return monthDay < 0 ? t("last_day") : t("month_day", { day: monthDay });
    return rule.weekdays.length > 0 ? t("on_days", { days: rule.weekdays.map((day) => sayWeekday(day, locale, "short")).join(", ") }) : "";
  };
  const end = ({ count, until }: Rule) => {
    if (count) return t("count", { count });
    return until ? t("until", { day: formatDay(until, locale) }) : "";
  };
  return (rrule) => {
    const rule = readRule(rrule);
    if (!rule) return rrule;
    const more = [days(rule), end(rule)].filter(Boolean).join(", ");
    return t("words", { base: t(bases[rule.frequency], { count: rule.interval }), more: more || "none" });
  };
}
