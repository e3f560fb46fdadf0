"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef } from "react";
import { type Filter, parametersOf } from "@/components/data-table/filter";
import { KeptSearch } from "@/components/data-table/kept-search";
import { useListSearch } from "@/components/data-table/list-search";
import { DateField } from "@/components/form/date-field";
import { FilterOptions } from "@/components/data-table/filter-options";
import { NumberField } from "@/components/form/number-field";
import { fieldNumber } from "@/components/form/parse-number";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Check } from "@/components/ui/input";

/** Editor of one condition in a layer. A single choice is a list of places, the rest is a form with a button. */
export function FilterForm({ filter }: { filter: Filter }) {
  return filter.options && !filter.multiple ? (
    <FilterOptions name={filter.name} label={filter.label} options={filter.options} />
  ) : (
    <ValuesForm filter={filter} />
  );
}

function ValuesForm({ filter }: { filter: Filter }) {
  const t = useTranslations("common.table");
  const { pathname, go } = useListSearch();
  const form = useRef<HTMLFormElement>(null);

  function apply(event?: FormEvent) {
    event?.preventDefault();
    if (!form.current) return;
    const data = new FormData(form.current);
    const values = (name: string) => data.getAll(name).filter((value) => typeof value === "string");
    go(Object.fromEntries(parametersOf(filter).map((name) => [name, values(name)])));
    form.current.closest<HTMLElement>("[popover]")?.hidePopover();
  }

  return (
    <form ref={form} method="get" action={pathname} onSubmit={apply} className="flex min-w-56 flex-col gap-2 p-2">
      <KeptSearch without={parametersOf(filter)} />
      <FilterEditor filter={filter} />
      <button type="submit" className="btn primary">
        {t("apply")}
      </button>
    </form>
  );
}

export function FilterEditor({ filter }: { filter: Filter }): ReactNode {
  const { search } = useListSearch();
  const t = useTranslations("common.table");
  const values = search.getAll(filter.name);
  const { name, label, options, kind } = filter;
  if (kind === "date") return <DateField name={name} label={label} defaultValue={values[0]} />;
  if (options && !filter.multiple) return <SelectField name={name} label={label} options={options} empty="" defaultValue={values[0]} />;
  if (kind === "range" || kind === "days") return <RangeEditor filter={filter} />;
  if (kind === "text") return <TextField name={name} label={label} defaultValue={values[0]} />;
  return (
    <fieldset className="fgroup max-h-72 overflow-auto">
      <legend>{label}</legend>
      {(options ?? [{ value: "true", label: t("yes") }]).map((option) => (
        <label key={option.value} className="choice">
          <Check name={name} value={option.value} defaultChecked={values.includes(option.value)} />
          <span className="grow">{option.label}</span>
          {option.hint ? <span className="i3 t-12">{option.hint}</span> : null}
        </label>
      ))}
    </fieldset>
  );
}

/** From and to, either of them may stay empty. */
function RangeEditor({ filter }: { filter: Filter }) {
  const { search } = useListSearch();
  const t = useTranslations("common.table");
  const locale = useLocale();
  const [from = "", to = ""] = parametersOf(filter);
  const ends = [
    { name: from, label: t("range_from") },
    { name: to, label: t("range_to") },
  ];
  return (
    <fieldset className="fgroup">
      <legend>{filter.label}</legend>
      <div className="cols" style={{ ["--cols" as string]: 2 }}>
        {ends.map((end) =>
          filter.kind === "days" ? (
            <DateField key={end.name} {...end} defaultValue={search.get(end.name)} />
          ) : (
            <NumberField key={end.name} {...end} suffix={filter.unit} defaultValue={fieldNumber(search.get(end.name) ?? "", locale)} />
          ),
        )}
      </div>
    </fieldset>
  );
}
