import { KeyRound, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/layout/messages";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ProfileTabs } from "@/components/users/profile-tabs";
import { TokenList } from "@/components/users/token-list";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listTokens } from "@/lib/users/tokens/queries/list-tokens";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.tokens");
  return { title: t("title") };
}

/** One's own tokens; who looks after everybody's sees them all. */
export default async function TokensPage() {
  const [actor, { items }, t] = await Promise.all([loadActor(), load(listTokens, { page_size: 200 }), getTranslations("users.tokens")]);
  const mayManage = actor.grants.has("token:manage");
  const add = mayManage ? (
    <ButtonLink look="primary" href="/profile/tokens/new">
      <Plus />
      {t("new")}
    </ButtonLink>
  ) : null;
  return (
    <Messages of={["users"]}>
      <ProfileTabs current="tokens" holder={actor} />
      <div className="page">
        {items.length === 0 ? (
          <EmptyState icon={<KeyRound />} title={t("empty")} actions={add}>
            {t("empty_text")}
          </EmptyState>
        ) : (
          <>
            <div className="row between g4 flex-wrap pb-3">
              <p className="t-13 i2">{t("lead")}</p>
              {add}
            </div>
            <TokenList
              tokens={items}
              zone={actor.theatre?.time_zone ?? "UTC"}
              now={new Date()}
              userId={actor.user_id}
              mayRevoke={mayManage}
            />
          </>
        )}
      </div>
    </Messages>
  );
}
