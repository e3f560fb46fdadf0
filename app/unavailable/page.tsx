import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** The database does not answer. Needs neither it nor a session; whoever sends people here sets the status 503. */
export default async function UnavailablePage() {
  const t = await getTranslations("failure");
  return (
    <main id="main">
      <ErrorState
        title={t("unavailable_title")}
        lead={t("unavailable_lead")}
        kept={t("unavailable_kept")}
        todo={t("unavailable_todo")}
        requestId={(await headers()).get("x-request-id") ?? undefined}
        actions={
          <ButtonLink look="primary" big href="/" prefetch={false}>
            {t("retry")}
          </ButtonLink>
        }
      />
    </main>
  );
}
