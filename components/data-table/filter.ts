import type { Option } from "@/components/form/select-field";
import { formatDay } from "@/lib/core/civil-time";

/** One condition of a list; `name` is its parameter in the address and in the API. */
export interface Filter {
  name: string;
  label: string;
  /** A choice from these; several where `multiple`. */
  options?: readonly Option[];
  multiple?: boolean;
  /** Without options: a yes, a day, a text, or from and to (`name.min`, `name.max`) of a figure or of days. */
  kind?: "flag" | "date" | "text" | "range" | "days";
  /** After a figure: “W”. */
  unit?: string;
}

/** The parameters that a condition takes in the address. */
export function parametersOf({ name, kind }: Filter): string[] {
  return kind === "range" || kind === "days" ? [`${name}.min`, `${name}.max`] : [name];
}

function day(value: string, locale: string): string {
  return Number.isNaN(Date.parse(value)) ? value : formatDay(value, locale, "2-digit");
}

function figure(value: string, locale: string): string {
  return value && !Number.isNaN(Number(value)) ? Number(value).toLocaleString(locale) : value;
}

/** 500–1200, ≥ 500, ≤ 1200. */
function between(from: string, to: string): string {
  if (from && to) return `${from}–${to}`;
  return from ? `≥ ${from}` : `≤ ${to}`;
}

/** What the chip says after the label; empty if the filter is not set. */
export function filterWords(filter: Filter, search: URLSearchParams, locale: string): string {
  const { kind, unit, options } = filter;
  const values = parametersOf(filter).flatMap((name) => search.getAll(name).filter(Boolean));
  if (kind === "range" || kind === "days") {
    const write = kind === "days" ? day : figure;
    const [from = "", to = ""] = parametersOf(filter).map((name) => write(search.get(name) ?? "", locale));
    return values.length === 0 ? "" : `${between(from, to)}${unit ? `\u00A0${unit}` : ""}`;
  }
  if (!options) return values.map((value) => (kind === "date" ? day(value, locale) : value)).join(", ");
  return values.map((value) => options.find((option) => option.value === value)?.label ?? value).join(", ");
}
