import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportRunPage } from "@/components/inventory/import-run-page";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load } from "@/lib/core/adapters/page";
import { getImportRun } from "@/lib/inventory/import-runs/queries/get-import-run";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory.import");
  return { title: t("title") };
}

export default async function ImportRunDetailPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [report, t] = await Promise.all([load(getImportRun, { id }), getTranslations("inventory")]);
  return (
    <>
      <PageHead
        title={report.file_name}
        crumbs={[
          { href: "/inventory", label: t("title") },
          { href: "/inventory/import", label: t("import.title") },
        ]}
      />
      <Messages of={["inventory"]}>
        <ImportRunPage key={id} id={id} report={report} />
      </Messages>
    </>
  );
}
