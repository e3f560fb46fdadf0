import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

interface FailureStateProps {
  kind: "not_found" | "forbidden" | "unauthorized";
  /** The page without what its address asked of it, where that may be what is not there. */
  barePath?: string;
}

/** A page that is not there or may not be seen, in or out of the shell. */
export function FailureState({ kind, barePath }: FailureStateProps) {
  const t = useTranslations("failure");
  const way = kind === "unauthorized" ? { href: "/login", label: t("sign_in") } : { href: "/", label: t("home") };
  return (
    <ErrorState
      title={t(`${kind}_title`)}
      lead={t(`${kind}_lead`)}
      todo={t(`${kind}_todo`)}
      actions={
        <>
          {barePath ? (
            <ButtonLink look="primary" big href={barePath}>
              {t("without_conditions")}
            </ButtonLink>
          ) : null}
          <ButtonLink look={barePath ? "default" : "primary"} big href={way.href}>
            {way.label}
          </ButtonLink>
        </>
      }
    />
  );
}
