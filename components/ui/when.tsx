import { useFormatter } from "next-intl";

/** An instant in the theatre's time zone, to the minute. */
export function When({ at, zone }: { at: Date; zone: string }) {
  const format = useFormatter();
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {format.dateTime(at, {
        day: "numeric",
        month: "short",
        year: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        timeZone: zone,
      })}
    </time>
  );
}
