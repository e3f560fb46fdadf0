import type { Locale } from "@/lib/core/locale";

/** Where the record of a notification is shown; undefined where no page shows it. */
export function recordPath(entityType: string | null, entityId: string | null): string | undefined {
  if (!entityType || !entityId) return undefined;
  const paths: Record<string, string> = {
    task: `/tasks/${entityId}`,
    item: `/inventory/${entityId}`,
    stocktake: `/inventory/stocktakes/${entityId}`,
    bulk_run: `/inventory/bulk/${entityId}`,
    import: `/inventory/import/${entityId}`,
    user: "/profile",
  };
  return paths[entityType];
}

/** What leads from a letter or a message into the application: an assigned task is offered to be taken there. */
export function noticePath(type: string, entityType: string | null, entityId: string | null): string {
  const path = recordPath(entityType, entityId) ?? "/notifications";
  return type === "task_assigned" ? `${path}?take=1` : path;
}

interface Named {
  first_name: string;
  last_name: string;
}

export function shortName(person: Named, locale: Locale): string {
  return locale === "ru" ? `${person.last_name} ${person.first_name}` : `${person.first_name} ${person.last_name}`;
}

/** “Tue, 24 Nov, 19:00”, in the time of the theatre. */
export function sayInstant(moment: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "ru-RU", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(moment);
}

/** “24 November”. */
export function sayDate(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "ru-RU", { timeZone: "UTC", day: "numeric", month: "long" }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`),
  );
}
