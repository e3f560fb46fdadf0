"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { useActToast } from "@/components/inventory/act-toast";
import { formatMeasure } from "@/components/inventory/format-item";
import type { MoveChoice, MovedItem } from "@/components/inventory/move-choice";
import { MoveFields } from "@/components/inventory/move-fields";
import { Dialog, DialogVerbs } from "@/components/ui/dialog";
import { moveItemAction } from "@/lib/inventory/movements/actions";

/** A question, because the thing is gone from every list; its act can be printed, and taken back. */
export function WriteOffItemDialog({ item, choice, onClose }: { item: MovedItem; choice: MoveChoice; onClose: () => void }) {
  const t = useTranslations("inventory.movement");
  const locale = useLocale();
  const say = useActToast();
  return (
    <Dialog open question onClose={onClose} title={t("write_off_title", { name: item.name })} description={t("write_off_text")}>
      <ul className="records">
        <li>
          <span className="code">{item.inventory_number}</span>
          <span className="grow">{item.name}</span>
          <span className="i3">{formatMeasure(item.quantity, item.unit, locale)}</span>
        </li>
      </ul>
      <ActionForm
        action={moveItemAction}
        label={t("verbs.write_off")}
        className="mt-3 flex flex-col gap-4"
        onDone={(movement) => {
          const { batch_id: id, batch_number: number } = movement;
          if (id && number) say({ id, number, type: "write_off", items: 1 });
          onClose();
        }}
      >
        <MoveFields item={item} choice={choice} />
        <DialogVerbs safe={t("keep")} onClose={onClose}>
          <SubmitButton look="danger" busyText={t("busy")}>
            {t("verbs.write_off")}
          </SubmitButton>
        </DialogVerbs>
      </ActionForm>
    </Dialog>
  );
}
