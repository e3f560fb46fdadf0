import { State } from "@/components/ui/mark";
import type { ItemStatus } from "@/components/inventory/item-row";

/** Where a thing is: its square and a word. */
export function ItemStatusBadge({ status, words }: { status: ItemStatus; words: Record<ItemStatus, string> }) {
  return <State mark={status}>{words[status]}</State>;
}
