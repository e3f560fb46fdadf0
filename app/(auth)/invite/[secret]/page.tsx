import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntranceHead } from "@/components/users/entrance-head";
import { LinkPasswordForm } from "@/components/users/link-password-form";
import { load } from "@/lib/core/adapters/page";
import { getAccountLink } from "@/lib/users/queries/get-account-link";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.person");
  // The address is a secret. Not "no-referrer": then a form posted without JavaScript says `Origin: null` and is refused.
  return { title: t("new_title"), referrer: "same-origin" };
}

/** Where the link of an invitation leads. */
export default async function InvitationPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const [link, t] = await Promise.all([load(getAccountLink, { secret, purpose: "invitation" }), getTranslations("users.invite")]);
  return (
    <>
      <EntranceHead title={t("title", { name: link.first_name })}>{t("lead", { theatre: link.theatre, email: link.email })}</EntranceHead>
      <LinkPasswordForm purpose="invitation" secret={secret} email={link.email} />
    </>
  );
}
