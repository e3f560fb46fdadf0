import { useLocale, useTranslations } from "next-intl";
import { RevokeTokenButton } from "@/components/users/revoke-token-button";
import { When } from "@/components/ui/when";
import { isLocale } from "@/lib/core/locale";
import { fullName } from "@/lib/users/rules";
import type { Token } from "@/lib/users/tokens/schema";

interface TokenListProps {
  tokens: readonly Token[];
  zone: string;
  now: Date;
  /** Whose profile it is: other people's tokens say whose they are. */
  userId: string | null;
  mayRevoke: boolean;
}

export function TokenList({ tokens, zone, now, userId, mayRevoke }: TokenListProps) {
  const t = useTranslations("users.tokens");
  const locale = useLocale();
  return (
    <ul aria-label={t("list")} className="border-t border-rule">
      {tokens.map((token) => (
        <li
          key={token.id}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 border-b border-line py-2.5 tablet:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_120px]"
        >
          <div className="min-w-0">
            <div className="row g2 flex-wrap">
              <b className="b">{token.name}</b>
              <span className="code i3">{token.token_prefix}…</span>
            </div>
            <div className="t-12 i3">
              <span title={token.permissions.join(", ")}>{t("rights_count", { count: token.permissions.length })}</span>
              {token.user.id === userId ? null : (
                <>
                  {" "}
                  · {t("owner")}: {fullName(token.user, isLocale(locale) ? locale : "ru")}
                </>
              )}
            </div>
          </div>
          <div className="t-13 i2 col-start-1 tablet:col-auto">
            {t("last_used")}: {token.last_used_at ? <When at={token.last_used_at} zone={zone} /> : t("unused")}
          </div>
          <div className="t-13 i2 col-start-1 tablet:col-auto">
            <Expiry token={token} zone={zone} now={now} />
          </div>
          <div className="col-start-2 row-span-3 row-start-1 tablet:col-auto tablet:row-auto tablet:justify-self-end">
            {mayRevoke ? <RevokeTokenButton tokenId={token.id} name={token.name} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Expiry({ token, zone, now }: { token: Token; zone: string; now: Date }) {
  const t = useTranslations("users.tokens");
  if (!token.expires_at) return t("never");
  if (token.expires_at <= now) return t("expired");
  return (
    <>
      {t("expires")} <When at={token.expires_at} zone={zone} />
    </>
  );
}
