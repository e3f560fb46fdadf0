import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { TokenForm } from "@/components/users/token-form";
import { loadActor } from "@/lib/core/adapters/page";
import { groupRights } from "@/lib/users/rules";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.tokens");
  return { title: t("new") };
}

export default async function NewTokenPage() {
  const [actor, t] = await Promise.all([loadActor(), getTranslations("users")]);
  if (!actor.grants.has("token:manage") || actor.must_change_password) forbidden();
  const crumbs = [
    { href: "/profile", label: t("profile.title") },
    { href: "/profile/tokens", label: t("tokens.title") },
  ];
  return (
    <Messages of={["users"]}>
      <PageHead crumbs={crumbs} title={t("tokens.new")} />
      <div className="page">
        <TokenForm groups={groupRights(actor.grants)} />
      </div>
    </Messages>
  );
}
