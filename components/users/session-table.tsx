import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { EndSessionButton } from "@/components/users/end-session-button";
import { When } from "@/components/ui/when";
import { deviceName } from "@/lib/users/rules";
import type { Session } from "@/lib/users/schema";

export function SessionTable({ sessions, zone }: { sessions: readonly Session[]; zone: string }) {
  const t = useTranslations("users.sessions");
  return (
    <ul aria-label={t("list")} className="border-t border-rule">
      {sessions.map((session) => {
        const device = deviceName(session.device) ?? t("unknown");
        return (
          <li
            key={session.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 border-b border-line py-2.5 tablet:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_120px]"
          >
            <div className="min-w-0">
              <div className="row g2 flex-wrap">
                <b className="b">{device}</b>
                {session.is_current ? <Tag>{t("this")}</Tag> : null}
              </div>
              <div className="t-12 i3">
                {t(session.kind)} · {t("opened")} <When at={session.created_at} zone={zone} />
              </div>
            </div>
            <div className="t-13 i2 col-start-1 row-start-2 tablet:col-auto tablet:row-auto">
              <span className="t-12 i3">{t("address")} </span>
              {session.ip_address}
            </div>
            <div className="t-13 i2 col-start-1 row-start-3 tablet:col-auto tablet:row-auto">
              <span className="t-12 i3">{t("last_used")} </span>
              <When at={session.last_used_at} zone={zone} />
            </div>
            <div className="col-start-2 row-span-3 row-start-1 tablet:col-auto tablet:row-auto tablet:justify-self-end">
              {session.is_current ? null : <EndSessionButton sessionId={session.id} device={device} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
