import { useLocale } from "next-intl";
import { formatInstant } from "@/lib/core/civil-time";

/** An instant in the theatre's time zone, to the minute. */
export function When({ at, zone }: { at: Date; zone: string }) {
  const locale = useLocale();
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {formatInstant(at, locale, zone)}
    </time>
  );
}
