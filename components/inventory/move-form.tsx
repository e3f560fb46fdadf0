"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { useAction } from "@/components/form/use-action";
import { formatMeasure } from "@/components/inventory/format-item";
import { GateRemedy } from "@/components/inventory/gate-remedy";
import { reverseOf, type MoveChoice, type MovementType, type Place, type MovedItem } from "@/components/inventory/move-choice";
import { MoveFields } from "@/components/inventory/move-fields";
import { Button, ButtonLink } from "@/components/ui/button";
import { DrawerBody } from "@/components/ui/drawer";
import { useToast } from "@/components/ui/toast";
import { moveItemAction } from "@/lib/inventory/movements/actions";
import type { Movement } from "@/lib/inventory/movements/schema";

interface MoveFormProps {
  item: MovedItem;
  choice: MoveChoice;
  places: readonly Place[];
  /** Holds the right to let a thing past its inspection go. */
  mayOverride?: boolean;
  /** Closes the layer it stands in; without it the form is a page of its own and goes back to the item. */
  onClose?: () => void;
}

/** Says what was moved, and offers the way back where there is one. */
function useMovedToast(item: MovedItem, places: readonly Place[]) {
  const t = useTranslations("inventory.movement");
  const locale = useLocale();
  const toast = useToast();
  const { run } = useAction(moveItemAction);
  return (movement: Movement) => {
    const back = reverseOf(movement, places);
    const values = {
      name: item.name,
      quantity: formatMeasure(movement.quantity, item.unit, locale),
      to: movement.to_location ?? "",
      from: movement.from_location ?? "",
    };
    const undone = () => toast({ text: t("undone", values) });
    const refused = (problem: { message: string }) => toast({ text: problem.message });
    toast({
      text: t(`done.${movement.type satisfies MovementType}`, values),
      undo: back ? () => run({ id: item.id, ...back, comment: t("undo_comment") }, undone, refused) : undefined,
    });
  };
}

/** One movement: in a drawer beside the item, or as a page where there is no JavaScript. */
export function MoveForm({ item, choice, places, mayOverride = false, onClose }: MoveFormProps) {
  const t = useTranslations("inventory.movement");
  const router = useRouter();
  const say = useMovedToast(item, places);
  const isFinal = choice.verb === "write_off";
  function done(movement: Movement) {
    say(movement);
    if (onClose) onClose();
    else router.push(`/inventory/${item.id}`);
  }
  const buttons = (
    <>
      <SubmitButton
        look={isFinal ? "danger" : "primary"}
        busyText={t("busy")}
        name={onClose ? undefined : "_next"}
        value={`/inventory/${item.id}`}
      >
        {t(`verbs.${choice.verb}`)}
      </SubmitButton>
      {onClose ? (
        <Button look="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      ) : (
        <ButtonLink look="quiet" href={`/inventory/${item.id}`}>
          {t("cancel")}
        </ButtonLink>
      )}
    </>
  );
  const fields = (
    <>
      {isFinal ? <WriteOffWords item={item} /> : null}
      <MoveFields item={item} choice={choice} />
    </>
  );
  return (
    <ActionForm
      action={moveItemAction}
      onDone={done}
      className={onClose ? "drawer-form" : undefined}
      label={t(`verbs.${choice.verb}`)}
      renderRefusal={(problem) => <GateRemedy problem={problem} mayOverride={mayOverride} />}
    >
      <Frame isLayer={Boolean(onClose)} buttons={buttons}>
        {fields}
      </Frame>
    </ActionForm>
  );
}

function Frame({ isLayer, buttons, children }: { isLayer: boolean; buttons: ReactNode; children: ReactNode }) {
  return (
    <>
      {isLayer ? <DrawerBody>{children}</DrawerBody> : children}
      <footer>{buttons}</footer>
    </>
  );
}

/** What exactly happens when something is written off. */
export function WriteOffWords({ item }: { item: MovedItem }) {
  const t = useTranslations("inventory.movement");
  const locale = useLocale();
  return (
    <div>
      <p className="t-14 i2">{t("write_off_text")}</p>
      <ul className="records">
        <li>
          <span className="code">{item.inventory_number}</span>
          <span className="grow">{item.name}</span>
          <span className="i3">{formatMeasure(item.quantity, item.unit, locale)}</span>
        </li>
      </ul>
    </div>
  );
}
