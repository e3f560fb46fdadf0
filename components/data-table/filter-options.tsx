"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useListSearch } from "@/components/data-table/list-search";
import { hasWords } from "@/components/form/match-words";
import type { Option } from "@/components/form/select-field";
import { Input } from "@/components/ui/input";
import { LinkLine } from "@/components/ui/link-line";

/** More than these are searched by typing. */
const easy = 10;

/** One of many as places of the list, a tree with its indents; typing shows the ways to what fits. */
export function FilterOptions({ name, label, options }: { name: string; label: string; options: readonly Option[] }) {
  const t = useTranslations("common");
  const { search, href } = useListSearch();
  const [query, setQuery] = useState("");
  const current = search.get(name);
  const shown = options.filter((option) => hasWords(`${option.hint ?? ""} ${option.label}`, query));
  return (
    <div className="flex w-72 max-w-full flex-col gap-1 p-1">
      {options.length > easy ? (
        <Input
          type="search"
          aria-label={t("table.find_option", { name: label })}
          placeholder={t("table.find_option", { name: label })}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      ) : null}
      <ul className="max-h-72 overflow-auto" aria-label={label}>
        {shown.map((option) => (
          <li key={option.value}>
            <Link
              className={option.value === current ? "mi on" : "mi"}
              aria-current={option.value === current ? "true" : undefined}
              style={query ? undefined : { paddingLeft: 8 + 16 * (option.depth ?? 0) }}
              href={href({ [name]: option.value })}
              scroll={false}
              prefetch={false}
            >
              <span className="grow">{(query && option.hint) || option.label}</span>
              <LinkLine />
            </Link>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="mh">{t("form.nothing_found")}</p> : null}
    </div>
  );
}
