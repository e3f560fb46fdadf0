"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ItemTagList } from "@/components/inventory/item-tag-list";
import type { TagPickerProps } from "@/components/inventory/tag-picker";
import { Popover } from "@/components/ui/popover";
import { Section } from "@/components/ui/section";

const TagPicker = dynamic(() => import("@/components/inventory/tag-picker").then((loaded) => loaded.TagPicker));

/** Tags of an item; who may write about it gives and takes them here, and makes new ones while at it. */
export function ItemTags({ mayUpdate, ...picker }: TagPickerProps & { mayUpdate: boolean }) {
  const t = useTranslations("tags");
  const [isOpen, setOpen] = useState(false);
  const change = (
    <Popover trigger={t("change")} label={t("change")} align="end" triggerProps={{ className: "link t-13" }} onOpenChange={setOpen}>
      {isOpen ? <TagPicker {...picker} /> : null}
    </Popover>
  );
  return (
    <Section title={t("on_item")} end={mayUpdate ? change : undefined}>
      {picker.item.tags.length > 0 ? <ItemTagList tags={picker.item.tags} /> : <p className="t-13 i3">{t("none_on_item")}</p>}
    </Section>
  );
}
