"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { folded, hasWords } from "@/components/form/match-words";
import { useAction } from "@/components/form/use-action";
import { Button } from "@/components/ui/button";
import { Check, Input } from "@/components/ui/input";
import { Tag } from "@/components/ui/tag";
import { useToast } from "@/components/ui/toast";
import type { Action, Problem } from "@/lib/core/result";
import { updateItemAction } from "@/lib/inventory/actions";
import type { Tag as TagRecord } from "@/lib/tags/schema";

type Choice = Pick<TagRecord, "id" | "name" | "path" | "color">;

export interface TagPickerProps {
  item: { id: string; version: number; tags: { id: string; name: string; color: string | null }[] };
  tags: readonly Choice[];
  /** `createTagAction`; absent where this person may not make tags. */
  createTag?: Action<TagRecord>;
}

export function TagPicker({ item, tags, createTag }: TagPickerProps) {
  const t = useTranslations("tags");
  const toast = useToast();
  const router = useRouter();
  // Of the tags that were chosen from: a page that reads itself again does not bring others' choice into this one.
  const [version] = useState(item.version);
  const [query, setQuery] = useState("");
  const [made, setMade] = useState<readonly Choice[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(item.tags.map(({ id }) => id)));
  const save = useAction(updateItemAction);
  const all = [...made, ...tags.filter(({ id }) => made.every((one) => one.id !== id))];
  const found = all.filter(({ path }) => hasWords(path, query));
  const isNew = query.trim() !== "" && all.every(({ name }) => folded(name) !== folded(query));

  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }
  function keep(tag: TagRecord) {
    setMade((last) => [tag, ...last]);
    setChosen((last) => new Set([...last, tag.id]));
    setQuery("");
  }
  function refuse({ code, message }: Problem) {
    if (code === "VERSION_CONFLICT") router.refresh();
    toast({ text: code === "VERSION_CONFLICT" ? t("conflict") : message });
  }
  function apply() {
    save.run({ id: item.id, version, tag_ids: [...chosen] }, () => toast({ text: t("applied") }), refuse);
    document.querySelector<HTMLElement>("[popover]:popover-open")?.hidePopover();
  }

  return (
    <div className="picker">
      <Input
        type="search"
        aria-label={t("find")}
        placeholder={t("find")}
        maxLength={60}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul aria-label={t("title")}>
        {found.map(({ id, path, color }) => (
          <li key={id}>
            <label className="choice">
              <Check checked={chosen.has(id)} onChange={() => toggle(id)} />
              <Tag gel={color}>{path}</Tag>
            </label>
          </li>
        ))}
      </ul>
      {isNew && createTag ? <NewTag name={query.trim()} createTag={createTag} onMade={keep} /> : null}
      <Button look="primary" busy={save.pending} onClick={apply}>
        {t("apply")}
      </Button>
    </div>
  );
}

function NewTag({ name, createTag, onMade }: { name: string; createTag: Action<TagRecord>; onMade: (tag: TagRecord) => void }) {
  const t = useTranslations("tags");
  const toast = useToast();
  const create = useAction(createTag);
  return (
    <Button busy={create.pending} onClick={() => create.run({ name }, onMade, (problem) => toast({ text: problem.message }))}>
      <Plus />
      {t("create", { name })}
    </Button>
  );
}
