import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntranceHead } from "@/components/users/entrance-head";
import { LinkPasswordForm } from "@/components/users/link-password-form";
import { load } from "@/lib/core/adapters/page";
import { getAccountLink } from "@/lib/users/queries/get-account-link";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.reset");
  // The address is a secret. Not "no-referrer": then a form posted without JavaScript says `Origin: null` and is refused.
  return { title: t("title"), referrer: "same-origin" };
}

export default async function ResetByLinkPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const [link, t] = await Promise.all([load(getAccountLink, { secret, purpose: "reset" }), getTranslations("users.reset")]);
  return (
    <>
      <EntranceHead title={t("title")}>{t("for", { email: link.email })}</EntranceHead>
      <LinkPasswordForm purpose="reset" secret={secret} email={link.email} />
    </>
  );
}
