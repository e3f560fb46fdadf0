import { Archive, Plus, SearchX, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

interface ItemListEmptyProps {
  /** Why these conditions cannot be asked. */
  refusal: string | undefined;
  isNarrowed: boolean;
  isDeleted: boolean;
  /** Where the whole list is. */
  allHref: string;
  mayAdd: boolean;
  mayImport: boolean;
}

/** Nothing found keeps the conditions; nothing there yet names the first step. */
export function ItemListEmpty({ refusal, isNarrowed, isDeleted, allHref, mayAdd, mayImport }: ItemListEmptyProps) {
  const t = useTranslations("inventory.list");
  const reset = (
    <ButtonLink big href={allHref}>
      {t("reset")}
    </ButtonLink>
  );
  if (refusal)
    return (
      <EmptyState icon={<SearchX />} title={t("refused_title")} actions={reset}>
        {refusal}
      </EmptyState>
    );
  if (isDeleted)
    return (
      <EmptyState icon={<Archive />} title={t("no_deleted_title")}>
        {t("no_deleted_text")}
      </EmptyState>
    );
  if (isNarrowed)
    return (
      <EmptyState icon={<SearchX />} title={t("none_title")} actions={reset}>
        {t("none_text")}
      </EmptyState>
    );
  const actions = (
    <>
      {mayImport ? (
        <ButtonLink look="primary" big href="/inventory/import">
          <Upload />
          {t("import_table")}
        </ButtonLink>
      ) : null}
      {mayAdd ? (
        <ButtonLink big href="/inventory/new">
          <Plus />
          {t("add_first")}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <EmptyState icon={<Archive />} title={t("empty_title")} actions={mayAdd || mayImport ? actions : undefined}>
      {mayAdd || mayImport ? t("empty_text") : t("empty_read")}
    </EmptyState>
  );
}
