import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import { labelKinds } from "@/lib/inventory/labels/constants";

/** Of what labels are, where nothing certain was chosen before. */
export function LabelKinds({ kind }: { kind: string }) {
  const t = useTranslations("labels");
  const items = labelKinds.map((key) => ({
    key,
    label: t(`kinds.${key}`),
    pressed: key === kind,
    href: `/inventory/labels?kind=${key}`,
  }));
  return (
    <div className="label-kinds">
      <Segmented label={t("of")} items={items} />
    </div>
  );
}
