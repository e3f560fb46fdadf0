import { QrCode } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";

/** Leads to the labels of kits or places: of all, or of one. */
export function LabelLink({ kind, id }: { kind: "kit" | "place"; id?: string }) {
  const t = useTranslations("labels");
  return (
    <ButtonLink href={`/inventory/labels?kind=${kind}${id ? `&ids=${id}` : ""}`} prefetch={false}>
      <QrCode />
      {t(id ? "one" : "open")}
    </ButtonLink>
  );
}
