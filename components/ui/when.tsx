import { useLocale } from "next-intl";
import { regional } from "@/lib/core/locale";

/** An instant in the theatre's time zone, to the minute. */
export function When({ at, zone }: { at: Date; zone: string }) {
  const locale = useLocale();
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {new Intl.DateTimeFormat(regional(locale), {
        day: "numeric",
        month: "short",
        year: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        timeZone: zone,
      }).format(at)}
    </time>
  );
}
