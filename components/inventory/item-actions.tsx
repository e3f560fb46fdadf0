"use client";

import { ArchiveX, ArrowDownLeft, ArrowRightLeft, ArrowUpRight, Ellipsis, Minus, Pencil, Plus, Trash2, Truck, Wrench } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { type MouseEvent, type ReactNode, useState } from "react";
import { DeleteItemButton } from "@/components/inventory/delete-item-button";
import { firstVerb, type MoveChoice, type MoveVerb, type Place, type MovedItem } from "@/components/inventory/move-choice";
import { MoveForm } from "@/components/inventory/move-form";
import { WriteOffItemDialog } from "@/components/inventory/write-off-item-dialog";
import { Drawer } from "@/components/ui/drawer";
import { Popover } from "@/components/ui/popover";

const icons: Record<MoveVerb, ReactNode> = {
  issue: <ArrowUpRight />,
  return: <ArrowDownLeft />,
  from_repair: <ArrowDownLeft />,
  from_tour: <ArrowDownLeft />,
  transfer: <ArrowRightLeft />,
  to_repair: <Wrench />,
  to_tour: <Truck />,
  receipt: <Plus />,
  shortage: <Minus />,
  surplus: <Plus />,
  write_off: <ArchiveX />,
};

/** Verbs that stand as buttons beside the first one; the others are behind «Ещё». */
const beside: readonly MoveVerb[] = ["issue", "transfer", "to_repair"];

interface ItemActionsProps {
  item: MovedItem;
  choices: readonly MoveChoice[];
  places: readonly Place[];
  mayUpdate: boolean;
  mayDelete: boolean;
}

/** What can be done with the item now. Every verb is a place too, so it works without JavaScript. */
export function ItemActions({ item, choices, places, mayUpdate, mayDelete }: ItemActionsProps) {
  const t = useTranslations("inventory");
  const [verb, setVerb] = useState<MoveVerb | null>(null);
  const first = firstVerb(choices);
  const shown = choices.filter((choice) => choice.verb === first || beside.includes(choice.verb)).toSorted((a, b) => Number(b.verb === first) - Number(a.verb === first));
  const rest = choices.filter((choice) => !shown.includes(choice));
  const chosen = choices.find((choice) => choice.verb === verb);
  const close = () => setVerb(null);

  function link(choice: MoveChoice, className: string) {
    const open = (event: MouseEvent) => {
      event.preventDefault();
      setVerb(choice.verb);
    };
    return <Link key={choice.verb} className={className} href={`/inventory/${item.id}/move?as=${choice.verb}`} prefetch={false} onClick={open}>{icons[choice.verb]}{t(`movement.verbs.${choice.verb}`)}</Link>;
  }

  return (
    <>
      {shown.map((choice) => link(choice, choice.verb === first ? "btn primary" : "btn"))}
      {rest.length > 0 || mayUpdate || mayDelete ? (
        <Popover trigger={<Ellipsis />} label={t("item.more")} align="end" triggerProps={{ className: "btn icon" }}>
          {mayUpdate ? <Link className="mi" href={`/inventory/${item.id}/edit`} prefetch={false}><Pencil />{t("item.edit")}</Link> : null}
          {rest.map((choice) => link(choice, "mi"))}
          {mayDelete ? <><div className="hr" /><DeleteItemButton item={item} icon={<Trash2 />} /></> : null}
        </Popover>
      ) : null}
      {chosen && verb === "write_off" ? <WriteOffItemDialog item={item} choice={chosen} onClose={close} /> : null}
      <Drawer open={Boolean(chosen) && verb !== "write_off"} onClose={close} title={verb ? t(`movement.verbs.${verb}`) : ""} note={item.inventory_number}>
        {chosen ? <MoveForm key={verb} item={item} choice={chosen} places={places} onClose={close} /> : null}
      </Drawer>
    </>
  );
}
