import type { Option } from "@/components/form/select-field";

/** One condition of a list; `name` is its parameter in the address and in the API. */
export interface Filter {
  name: string;
  label: string;
  /** A choice from these; several where `multiple`. */
  options?: readonly Option[];
  multiple?: boolean;
  /** Without options: a yes, a day or a text. */
  kind?: "flag" | "date" | "text";
}

/** What the chip says after the label; empty if the filter is not set. */
export function filterWords(filter: Filter, search: URLSearchParams): string {
  const values = search.getAll(filter.name).filter(Boolean);
  if (!filter.options) return values.join(", ");
  return values.map((value) => filter.options?.find((option) => option.value === value)?.label ?? value).join(", ");
}
