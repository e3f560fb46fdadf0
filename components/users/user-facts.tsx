import { useTranslations } from "next-intl";
import Link from "next/link";
import { Fact, Facts } from "@/components/ui/facts";
import { When } from "@/components/ui/when";
import type { User } from "@/lib/users/schema";

/** When a person came and was last here; with `hasLog`, the ways to what the log tells of them. */
export function UserFacts({ user, zone, hasLog }: { user: User; zone: string; hasLog: boolean }) {
  const t = useTranslations("users");
  return (
    <Facts>
      <Fact term={t("person.created")}>{user.created_at ? <When at={user.created_at} zone={zone} /> : t("profile.none")}</Fact>
      <Fact term={t("person.last_login")}>{user.last_login_at ? <When at={user.last_login_at} zone={zone} /> : t("people.never")}</Fact>
      {hasLog ? (
        <>
          <Fact term={t("person.history")}>
            <Link className="link" href={`/admin/audit?actor_id=${user.id}`} prefetch={false}>
              {t("person.history_link")}
            </Link>
          </Fact>
          <Fact term={t("person.changes")}>
            <Link className="link" href={`/admin/audit?entity_id=${user.id}`} prefetch={false}>
              {t("person.history_link")}
            </Link>
          </Fact>
        </>
      ) : null}
    </Facts>
  );
}
