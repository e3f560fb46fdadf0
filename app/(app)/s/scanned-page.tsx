import { ScanLine } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { candidatePlace } from "@/components/inventory/scan-candidates";
import { CandidateList } from "@/components/inventory/candidate-list";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { load } from "@/lib/core/adapters/page";
import { resolveCode } from "@/lib/inventory/scan/queries/resolve-code";

/** Leads on to the one thing that a code belongs to; says so where it is several or none. */
export async function ScannedPage({ code }: { code: string }) {
  const [{ candidates }, t] = await Promise.all([load(resolveCode, { code }), getTranslations("scan.found")]);
  const [only, ...others] = candidates;
  if (only && others.length === 0) redirect(candidatePlace(only));
  if (only)
    return (
      <>
        <PageHead title={t("several", { code })} />
        <CandidateList candidates={candidates} />
      </>
    );
  return (
    <EmptyState
      icon={<ScanLine />}
      title={t("unknown", { code })}
      actions={
        <>
          <ButtonLink big look="primary" href={`/inventory?q=${encodeURIComponent(code)}`}>
            {t("search")}
          </ButtonLink>
          <ButtonLink big href="/inventory/scan">
            {t("again")}
          </ButtonLink>
        </>
      }
    >
      {t("unknown_hint")}
    </EmptyState>
  );
}
