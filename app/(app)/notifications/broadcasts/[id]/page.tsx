import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import { load, loadActor } from "@/lib/core/adapters/page";
import { getBroadcast } from "@/lib/notifications/broadcasts/queries/get-broadcast";
import { shortName } from "@/lib/notifications/rules";

const heard = ["broadcast"];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.broadcasts");
  return { title: t("title") };
}

export default async function BroadcastPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, actor, t, locale] = await Promise.all([params, loadActor(), getTranslations("notifications"), getLocale()]);
  const broadcast = await load(getBroadcast, { id });
  const zone = actor.theatre?.time_zone ?? "UTC";
  const count = broadcast.is_urgent
    ? t("broadcasts.acknowledged", { count: broadcast.acknowledged, of: broadcast.recipients })
    : t("broadcasts.read", { read: broadcast.read, of: broadcast.recipients });
  return (
    <Messages of={["notifications"]}>
      <LiveRefresh of={heard} />
      <PageHead
        title={broadcast.title}
        crumbs={[
          { href: "/notifications", label: t("title") },
          { href: "/notifications/broadcasts", label: t("broadcasts.title") },
        ]}
        below={
          <>
            {broadcast.is_urgent ? <Tag>{t("broadcasts.is_urgent")}</Tag> : null}
            <span>{shortName(broadcast.created_by, locale === "en" ? "en" : "ru")}</span>
            <When at={broadcast.created_at} zone={zone} />
          </>
        }
      />
      <div className="page grid gap-8 desk:grid-cols-2">
        <p className="whitespace-pre-line">{broadcast.message}</p>
        <Section title={t("broadcasts.readers")} count={count}>
          <ul>
            {broadcast.readers.map((reader) => (
              <li key={reader.id} className="row between border-b border-line py-2 t-13">
                <span>{shortName(reader, locale === "en" ? "en" : "ru")}</span>
                <span className="i2">
                  <ReaderState reader={reader} isUrgent={broadcast.is_urgent} zone={zone} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </Messages>
  );
}

interface ReaderStateProps {
  reader: { read_at: Date | null; acknowledged_at: Date | null };
  isUrgent: boolean;
  zone: string;
}

async function ReaderState({ reader, isUrgent, zone }: ReaderStateProps) {
  const t = await getTranslations("notifications.broadcasts");
  const at = isUrgent ? reader.acknowledged_at : reader.read_at;
  if (!at) return t(isUrgent ? "not_acknowledged" : "not_read");
  return (
    <>
      {t(isUrgent ? "was_acknowledged" : "was_read")} <When at={at} zone={zone} />
    </>
  );
}
