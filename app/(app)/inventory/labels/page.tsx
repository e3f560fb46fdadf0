import { QrCode } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { labelChoiceCookie, labelQuery, readLabelChoice, readLabelSource, type Search } from "@/components/inventory/label-choice";
import { LabelForm } from "@/components/inventory/label-form";
import { LabelKinds } from "@/components/inventory/label-kinds";
import { LabelPreviewSheet } from "@/components/inventory/label-preview";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { load } from "@/lib/core/adapters/page";
import { mostLabels } from "@/lib/inventory/labels/constants";
import { previewLabels } from "@/lib/inventory/labels/queries/preview-labels";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("labels");
  return { title: t("title") };
}

/** What is printed is chosen here and seen at once; what of, comes with the address. */
export default async function LabelsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [search, jar, t, inventory] = await Promise.all([searchParams, cookies(), getTranslations("labels"), getTranslations("inventory")]);
  const source = readLabelSource(search);
  const choice = readLabelChoice(search, jar.get(labelChoiceCookie)?.value);
  const preview = await load(previewLabels, labelQuery(source, choice) as never);
  const isTooMany = preview.total > mostLabels;
  if (preview.total === 0)
    return (
      <EmptyState
        icon={<QrCode />}
        title={t("empty")}
        actions={
          <ButtonLink big look="primary" href="/inventory">
            {t("to_list")}
          </ButtonLink>
        }
      >
        {t("empty_hint")}
      </EmptyState>
    );
  return (
    <Messages of={["labels"]}>
      <PageHead
        crumbs={[{ href: "/inventory", label: inventory("title") }]}
        title={t("title")}
        count={isTooMany ? undefined : t("count", { labels: preview.total, pages: preview.pages })}
      />
      {Object.keys(source).every((name) => name === "kind") ? <LabelKinds kind={source.kind?.[0] ?? "item"} /> : null}
      {isTooMany ? (
        <Notice tone="warn" title={t("too_many", { count: mostLabels })}>
          {t("too_many_hint")}
        </Notice>
      ) : null}
      <div className="label-grid">
        <LabelForm key={choice.layout} source={source} choice={choice} total={isTooMany ? 0 : preview.total} />
        <figure>
          <LabelPreviewSheet preview={preview} layout={choice.layout} label={t("preview")} />
          <figcaption className="t-12 i3">{t("preview_hint")}</figcaption>
        </figure>
      </div>
    </Messages>
  );
}
