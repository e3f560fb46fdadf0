import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EntranceHead } from "@/components/users/entrance-head";

export default async function ResetLinkSpent() {
  const t = await getTranslations("users.reset");
  return (
    <>
      <EntranceHead title={t("spent_title")}>{t("spent_lead")}</EntranceHead>
      <ButtonLink look="primary" big href="/reset">
        {t("spent_ask")}
      </ButtonLink>
    </>
  );
}
