import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** A page that is not there or may not be seen, in or out of the shell. */
export function FailureState({ kind }: { kind: "not_found" | "forbidden" | "unauthorized" }) {
  const t = useTranslations("failure");
  const way = kind === "unauthorized" ? { href: "/login", label: t("sign_in") } : { href: "/", label: t("home") };
  return (
    <ErrorState
      title={t(`${kind}_title`)}
      lead={t(`${kind}_lead`)}
      todo={t(`${kind}_todo`)}
      actions={
        <ButtonLink look="primary" big href={way.href}>
          {way.label}
        </ButtonLink>
      }
    />
  );
}
