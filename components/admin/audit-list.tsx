import { useFormatter, useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { AuditChanges } from "@/components/admin/audit-changes";
import type { AuditRecord } from "@/lib/admin/schema";

interface AuditListProps {
  records: readonly AuditRecord[];
  zone: string;
  /** Address of this list with one more condition. */
  narrow: (name: "actor_id" | "entity_id" | "action" | "request_id", value: string) => string;
}

/** The log as a prompt book: the hour in the margin, then who, what, and what changed. */
export function AuditList({ records, zone, narrow }: AuditListProps) {
  const t = useTranslations("admin.audit");
  return (
    <ul aria-label={t("list")} className="mx-[14px] border-t border-rule">
      {records.map((record) => (
        <li
          key={record.id}
          className="grid gap-x-6 gap-y-1 border-b border-line px-2.5 py-2.5 tablet:grid-cols-[150px_minmax(0,1fr)_minmax(0,1.6fr)] desk:grid-cols-[150px_minmax(0,220px)_minmax(0,260px)_minmax(0,1fr)]"
        >
          <AuditTime at={record.at} zone={zone} />
          <div className="flex min-w-0 flex-col gap-1 desk:contents">
            <AuditActor record={record} narrow={narrow} />
            <AuditAction record={record} narrow={narrow} />
          </div>
          <div className="min-w-0">
            <AuditChanges record={record} />
            <div className="t-11 i3 mt-0.5">
              {record.ip_address ? <>{record.ip_address} · </> : null}
              <Link
                className="code"
                href={narrow("request_id", record.request_id)}
                prefetch={false}
                aria-label={`${t("request")} ${record.request_id}`}
              >
                {record.request_id}
              </Link>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function AuditTime({ at, zone }: { at: Date; zone: string }) {
  const format = useFormatter();
  const day = format.dateTime(at, { day: "numeric", month: "short", year: "numeric", timeZone: zone });
  const hour = format.dateTime(at, {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      <b className="b">{hour}</b> <span className="t-12 i3">{day}</span>
    </time>
  );
}

function AuditActor({ record, narrow }: { record: AuditRecord } & Pick<AuditListProps, "narrow">) {
  const t = useTranslations("admin.audit");
  const locale = useLocale();
  const { actor } = record;
  if (!actor) return <div className="i3">{t("system")}</div>;
  const names = locale === "ru" ? [actor.last_name, actor.first_name, actor.patronymic] : [actor.first_name, actor.last_name];
  return (
    <div className="min-w-0">
      <Link className="link" href={narrow("actor_id", actor.id)} prefetch={false}>
        {names.filter(Boolean).join(" ")}
      </Link>
      {record.token ? <div className="t-12 i3">{t("by_token", { name: record.token })}</div> : null}
    </div>
  );
}

function AuditAction({ record, narrow }: { record: AuditRecord } & Pick<AuditListProps, "narrow">) {
  const t = useTranslations("admin");
  const action = `actions.${record.action}` as never;
  const entity = `entities.${record.entity_type}` as never;
  return (
    <div className="min-w-0">
      <Link href={narrow("entity_id", record.entity_id)} prefetch={false} className="link">
        {t.has(entity) ? t(entity) : record.entity_type}
      </Link>
      {": "}
      {t.has(action) ? t(action) : <span className="code">{record.action}</span>}
      <NameOfRecord record={record} />
    </div>
  );
}

/** What the record is called, as far as the log itself tells. */
function NameOfRecord({ record }: { record: AuditRecord }) {
  const state = { ...record.before, ...record.after };
  const { name, last_name: lastName, first_name: firstName } = state;
  const words =
    typeof name === "string" ? name : typeof lastName === "string" ? `${lastName} ${typeof firstName === "string" ? firstName : ""}` : "";
  return words ? <div className="t-12 i3 truncate">{words}</div> : null;
}
