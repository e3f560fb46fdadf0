"use client";

import type { ReactNode } from "react";
import { useListSearch } from "@/components/data-table/list-search";
import { Segmented } from "@/components/ui/segmented";

interface View {
  key: string;
  label: string;
  icon: ReactNode;
}

/** Table, gallery, list: the first one is the default and has no parameter, unless the device remembers another (`current`). */
export function ViewSwitch({ label, views, current: shown }: { label: string; views: readonly View[]; current?: string }) {
  const { search, href } = useListSearch();
  const current = shown ?? search.get("view") ?? views[0]?.key;
  return (
    <Segmented
      iconsOnly
      label={label}
      items={views.map((view, index) => ({
        ...view,
        pressed: view.key === current,
        href: href({ view: index === 0 && shown === undefined ? null : view.key }),
      }))}
    />
  );
}
