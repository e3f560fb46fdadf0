"use client";

import { Plus, X } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { type Filter, filterWords, parametersOf } from "@/components/data-table/filter";
import { useListSearch } from "@/components/data-table/list-search";
import { useHydrated } from "@/components/form/form-context";
import { LinkLine } from "@/components/ui/link-line";
import { Popover } from "@/components/ui/popover";

/** Editors of conditions come when the first of them is opened. */
const FilterForm = dynamic(() => import("@/components/data-table/filter-form").then((loaded) => loaded.FilterForm));

/** Set conditions as sentences («Цех Свет ×»), the others behind «Условие». */
export function FilterChips({ filters }: { filters: readonly Filter[] }) {
  const { search } = useListSearch();
  const params = new URLSearchParams(search);
  const locale = useLocale();
  const isSet = (filter: Filter) => parametersOf(filter).some((name) => params.getAll(name).some(Boolean));
  const rest = filters.filter((filter) => !isSet(filter));
  return (
    <>
      {filters.filter(isSet).map((filter) => (
        <SetChip key={filter.name} filter={filter} words={filterWords(filter, params, locale)} />
      ))}
      {rest.length > 0 ? <AddChip filters={rest} /> : null}
    </>
  );
}

function SetChip({ filter, words }: { filter: Filter; words: string }) {
  const t = useTranslations("common.table");
  const { href } = useListSearch();
  const hydrated = useHydrated();
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="chip set">
      {filter.kind === "flag" ? (
        <b>{filter.label}</b>
      ) : !hydrated ? (
        <a className="say" href={href({ conditions: "open" })}>
          {filter.label} <b>{words}</b>
        </a>
      ) : (
        <Popover
          trigger={
            <>
              {filter.label} <b>{words}</b>
            </>
          }
          label={`${filter.label} ${words}`}
          triggerProps={{ className: "say" }}
          onOpenChange={setOpen}
        >
          {isOpen ? <FilterForm key={words} filter={filter} /> : null}
        </Popover>
      )}
      <Link
        className="x"
        href={href(Object.fromEntries(parametersOf(filter).map((name) => [name, null])))}
        scroll={false}
        prefetch={false}
        aria-label={t("remove_filter", { name: filter.label })}
      >
        <X className="i-14" />
        <LinkLine />
      </Link>
    </span>
  );
}

/** Without JavaScript a place of its own: all conditions in one form (`FilterPanel`). */
function AddChip({ filters }: { filters: readonly Filter[] }) {
  const t = useTranslations("common.table");
  const { href } = useListSearch();
  const hydrated = useHydrated();
  const [wasOpen, setWasOpen] = useState(false);
  if (!hydrated)
    return (
      <a className="chip add" href={href({ conditions: "open" })}>
        <Plus className="i-14" />
        {t("add_filter")}
      </a>
    );
  return (
    <Popover
      trigger={
        <>
          <Plus className="i-14" />
          {t("add_filter")}
        </>
      }
      label={t("add_filter")}
      triggerProps={{ className: "chip add" }}
      onOpenChange={(isOpen) => isOpen && setWasOpen(true)}
    >
      {filters.map((filter) =>
        filter.kind === "flag" ? (
          <Link key={filter.name} className="mi" href={href({ [filter.name]: "true" })} scroll={false} prefetch={false}>
            {filter.label}
          </Link>
        ) : (
          <details key={filter.name} name="filter">
            <summary className="mi cursor-pointer">{filter.label}</summary>
            {wasOpen ? <FilterForm filter={filter} /> : null}
          </details>
        ),
      )}
    </Popover>
  );
}
