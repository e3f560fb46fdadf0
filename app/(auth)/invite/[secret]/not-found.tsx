import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EntranceHead } from "@/components/users/entrance-head";

export default async function InvitationSpent() {
  const t = await getTranslations("users");
  return (
    <>
      <EntranceHead title={t("reset.spent_title")}>{t("invite.spent_lead")}</EntranceHead>
      <ButtonLink big href="/login">
        {t("invite.sign_in")}
      </ButtonLink>
    </>
  );
}
