import { Tag } from "@/components/ui/tag";
import type { ItemSummary } from "@/lib/inventory/schema";

/** Tags of an item as chips; in a list the first ones and how many more. */
export function ItemTagList({ tags, most = 50 }: { tags: ItemSummary["tags"] | undefined; most?: number }) {
  if (!tags?.length) return null;
  const rest = tags.length - most;
  return (
    <span className="tags">
      {tags.slice(0, most).map(({ id, name, color }) => (
        <Tag key={id} gel={color}>
          {name}
        </Tag>
      ))}
      {rest > 0 ? <span className="i3">+{rest}</span> : null}
    </span>
  );
}
