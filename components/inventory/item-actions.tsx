"use client";

import {
  ArchiveX,
  ArrowDownLeft,
  ArrowRightLeft,
  ArrowUpRight,
  Ellipsis,
  Minus,
  Pencil,
  Plus,
  QrCode,
  SquareCheck,
  Trash2,
  Truck,
  Wrench,
} from "lucide-react";
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
  mayOverride?: boolean;
  mayCreateTask: boolean;
}

/** The verb that is next for it, those beside it, and the rest. */
function arrange(choices: readonly MoveChoice[]) {
  const first = firstVerb(choices);
  const shown = choices.filter(({ verb }) => verb === first || beside.includes(verb));
  return {
    first,
    shown: shown.toSorted((a, b) => Number(b.verb === first) - Number(a.verb === first)),
    rest: choices.filter((choice) => !shown.includes(choice)),
  };
}

/** What can be done with the item now. Every verb is a place too, so it works without JavaScript. */
export function ItemActions({ item, choices, places, mayUpdate, mayDelete, mayOverride, mayCreateTask }: ItemActionsProps) {
  const t = useTranslations("inventory");
  const [verb, setVerb] = useState<MoveVerb | null>(null);
  const { first, shown, rest } = arrange(choices);
  const verbLink = (choice: MoveChoice, className: string) => (
    <VerbLink key={choice.verb} item={item} verb={choice.verb} className={className} onOpen={() => setVerb(choice.verb)} />
  );
  return (
    <>
      {shown.map((choice) => verbLink(choice, choice.verb === first ? "btn primary" : "btn"))}
      {rest.length > 0 || mayUpdate || mayDelete || mayCreateTask ? (
        <Popover trigger={<Ellipsis />} label={t("item.more")} align="end" triggerProps={{ className: "btn icon" }}>
          {mayUpdate ? (
            <Link className="mi" href={`/inventory/${item.id}/edit`} prefetch={false}>
              <Pencil />
              {t("item.edit")}
            </Link>
          ) : null}
          {rest.map((choice) => verbLink(choice, "mi"))}
          <Link className="mi" href={`/inventory/labels?ids=${item.id}`} prefetch={false}>
            <QrCode />
            {t("item.label")}
          </Link>
          {mayCreateTask ? (
            <Link className="mi" href={`/tasks/new?item_id=${item.id}`} prefetch={false}>
              <SquareCheck />
              {t("item.create_task")}
            </Link>
          ) : null}
          {mayDelete ? (
            <>
              <div className="hr" />
              <DeleteItemButton item={item} icon={<Trash2 />} />
            </>
          ) : null}
        </Popover>
      ) : null}
      <MoveLayer
        item={item}
        choice={choices.find((choice) => choice.verb === verb)}
        places={places}
        mayOverride={mayOverride}
        onClose={() => setVerb(null)}
      />
    </>
  );
}

function VerbLink({ item, verb, className, onOpen }: { item: MovedItem; verb: MoveVerb; className: string; onOpen: () => void }) {
  const t = useTranslations("inventory.movement");
  const open = (event: MouseEvent) => {
    event.preventDefault();
    onOpen();
  };
  return (
    <Link className={className} href={`/inventory/${item.id}/move?as=${verb}`} prefetch={false} onClick={open}>
      {icons[verb]}
      {t(`verbs.${verb}`)}
    </Link>
  );
}

interface MoveLayerProps {
  item: MovedItem;
  choice: MoveChoice | undefined;
  places: readonly Place[];
  mayOverride?: boolean;
  onClose: () => void;
}

/** A movement is a drawer; what cannot be taken back is a question. */
function MoveLayer({ item, choice, places, mayOverride, onClose }: MoveLayerProps) {
  const t = useTranslations("inventory.movement");
  if (choice?.verb === "write_off") return <WriteOffItemDialog item={item} choice={choice} onClose={onClose} />;
  return (
    <Drawer open={choice !== undefined} onClose={onClose} title={choice ? t(`verbs.${choice.verb}`) : ""} note={item.inventory_number}>
      {choice ? (
        <MoveForm key={choice.verb} item={item} choice={choice} places={places} mayOverride={mayOverride} onClose={onClose} />
      ) : null}
    </Drawer>
  );
}
