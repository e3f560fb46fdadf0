"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { BulkSelection } from "@/components/data-table/bulk-bar";
import { TilePicks } from "@/components/data-table/tile-picks";
import type { ItemRow } from "@/components/inventory/item-row";

const BulkActions = dynamic(() => import("@/components/inventory/bulk-actions").then((loaded) => loaded.BulkActions), {
  loading: () => null,
});

export const renderBulk = (selection: BulkSelection<ItemRow>) => <BulkActions selection={selection} />;
export const keyOf = (row: ItemRow) => row.id;
export const labelOf = (row: ItemRow) => row.name;

export interface TilesProps {
  rows: readonly ItemRow[];
  total: number;
  children: (tiles: { isPicked: (row: ItemRow) => boolean; pick: (row: ItemRow, index: number) => ReactNode }) => ReactNode;
}

/** Tiles of the catalogue, of which many can be chosen. */
export function ItemPicks(props: TilesProps) {
  return <TilePicks {...props} rowKey={keyOf} rowLabel={labelOf} renderBulk={renderBulk} />;
}
