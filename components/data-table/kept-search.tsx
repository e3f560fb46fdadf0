"use client";

import { useListSearch } from "@/components/data-table/list-search";

/** The rest of the address, for a GET form that changes one parameter of it. */
export function KeptSearch({ without }: { without: readonly string[] }) {
  const { search } = useListSearch();
  return [...search.entries()]
    .filter(([key]) => key !== "page" && !without.includes(key))
    .map(([key, value]) => <input key={`${key}=${value}`} type="hidden" name={key} value={value} />);
}
