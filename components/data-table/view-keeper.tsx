"use client";

import { Ellipsis, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { ViewFormProps } from "@/components/data-table/view-form";
import { Popover } from "@/components/ui/popover";

const FirstView = dynamic(() => import("@/components/data-table/first-view").then((loaded) => loaded.FirstView));
const ViewForm = dynamic(() => import("@/components/data-table/view-form").then((loaded) => loaded.ViewForm));

export interface ViewKeeperProps extends Omit<ViewFormProps, "view"> {
  /** The saved view that is shown. */
  current?: ViewFormProps["view"];
  mayChange: boolean;
}

/** «Сохранить вид», and what can be done with the one that is shown. The forms come when they are asked for. */
export function ViewKeeper({ current, mayChange, ...rest }: ViewKeeperProps) {
  const { words } = rest;
  return (
    <span className="keep">
      {current ? (
        <Layer {...rest} view={current} isForeign={!mayChange} label={words.menu.replace("#", current.name)} icon={<Ellipsis />} />
      ) : null}
      <Layer {...rest} label={words.save} icon={<Plus className="i-14" />} isNamed />
    </span>
  );
}

interface LayerProps extends ViewFormProps {
  icon: React.ReactNode;
  label: string;
  isNamed?: boolean;
  /** Somebody else's view, which can only be opened. */
  isForeign?: boolean;
}

function Layer({ icon, label, isNamed, isForeign, ...form }: LayerProps) {
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
      {isOpen ? <Content {...form} isForeign={isForeign} /> : null}
    </Popover>
  );
}

function Content({ isForeign, ...form }: ViewFormProps & { isForeign?: boolean }) {
  const { view, words, memory, first } = form;
  if (!view || !isForeign) return <ViewForm {...form} />;
  return <FirstView memory={memory} isFirst={first === view.id} view={view} words={words} />;
}
