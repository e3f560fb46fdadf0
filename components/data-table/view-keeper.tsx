"use client";

import { Ellipsis, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { ViewFormProps } from "@/components/data-table/view-form";
import { Popover } from "@/components/ui/popover";

const ViewForm = dynamic(() => import("@/components/data-table/view-form").then((loaded) => loaded.ViewForm));

export interface ViewKeeperProps extends Omit<ViewFormProps, "view"> {
  /** The saved view that is shown, if this person may change it. */
  current?: ViewFormProps["view"];
}

/** «Сохранить вид», and what can be done with the one that is shown. The forms come when they are asked for. */
export function ViewKeeper({ current, ...rest }: ViewKeeperProps) {
  const { words } = rest;
  return (
    <span className="keep">
      {current ? <Layer {...rest} view={current} label={words.menu.replace("#", current.name)} icon={<Ellipsis />} /> : null}
      <Layer {...rest} label={words.save} icon={<Plus className="i-14" />} isNamed />
    </span>
  );
}

function Layer({ icon, label, isNamed, ...form }: ViewFormProps & { icon: React.ReactNode; label: string; isNamed?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const trigger = isNamed ? (
    <>
      {icon}
      {label}
    </>
  ) : (
    icon
  );
  return (
    <Popover trigger={trigger} label={label} align="end" triggerProps={{ className: "vt" }} onOpenChange={setOpen}>
      {isOpen ? <ViewForm {...form} /> : null}
    </Popover>
  );
}
