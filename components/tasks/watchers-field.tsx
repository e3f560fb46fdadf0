"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ComboField } from "@/components/form/combo-field";
import { KeptField } from "@/components/form/kept-field";
import type { Option } from "@/components/form/select-field";

/** Several people, one after another; without JavaScript one. */
export function WatchersField({ people }: { people: readonly Option[] }) {
  const t = useTranslations("task.form");
  const [picked, setPicked] = useState<readonly Option[]>([]);
  const left = people.filter(({ value }) => !picked.some((one) => one.value === value));
  function pick(value: string) {
    const person = people.find((one) => one.value === value);
    if (person) setPicked((all) => [...all, person]);
  }
  return (
    <div className="flex flex-col gap-2">
      <ComboField key={picked.length} name="watcher_ids[]" label={t("watchers")} options={left} empty={t("add_watcher")} onPick={pick} />
      <KeptField name="watchers" value={picked} drawn={[]} onRestore={setPicked} />
      {picked.length > 0 ? (
        <ul className="picked">
          {picked.map(({ value, label }) => (
            <li key={value} className="tag">
              <input type="hidden" name="watcher_ids[]" value={value} />
              {label}
              <button
                type="button"
                aria-label={t("remove_watcher", { name: label })}
                onClick={() => setPicked((all) => all.filter((one) => one.value !== value))}
              >
                <X className="i-16" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
