import { useTranslations } from "next-intl";
import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import type { Broadcast } from "@/lib/notifications/broadcasts/schema";

export function BroadcastList({ broadcasts, zone }: { broadcasts: readonly Broadcast[]; zone: string }) {
  const t = useTranslations("notifications.broadcasts");
  return (
    <ul className="notes" aria-label={t("title")}>
      {broadcasts.map((broadcast) => (
        <li key={broadcast.id}>
          <div className="min-w-0">
            <div className="row g2 flex-wrap">
              <Link className="link" href={`/notifications/broadcasts/${broadcast.id}`} prefetch={false}>
                {broadcast.title}
              </Link>
              {broadcast.is_urgent ? <Tag>{t("is_urgent")}</Tag> : null}
            </div>
            <p className="t-13 i2 cut">{broadcast.message}</p>
          </div>
          <div className="t-12 i3">
            <When at={broadcast.created_at} zone={zone} />
          </div>
          <div className="row t-13">
            {t("read", { read: broadcast.read, of: broadcast.recipients })}
            {broadcast.is_urgent ? ` · ${t("acknowledged", { count: broadcast.acknowledged, of: broadcast.recipients })}` : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
