"use client";

import { Search } from "lucide-react";
import { useEffect, useRef } from "react";
import { KeptSearch } from "@/components/data-table/kept-search";
import { useListSearch } from "@/components/data-table/list-search";
import { Line } from "@/components/ui/link-line";

/** Search in a list: a GET form without JavaScript, with it the list follows the typing. */
export function FilterSearch({ label, name = "q" }: { label: string; name?: string }) {
  const { pathname, search, go, pending } = useListSearch();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const value = search.get(name) ?? "";

  useEffect(() => {
    const element = input.current;
    if (element && element !== document.activeElement) element.value = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function follow(text: string, wait: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => go({ [name]: text.trim() }), wait);
  }

  return (
    <form
      method="get"
      action={pathname}
      role="search"
      aria-label={label}
      className="chip find"
      aria-busy={pending}
      onSubmit={(event) => {
        event.preventDefault();
        follow(input.current?.value ?? "", 0);
      }}
    >
      <Search className="i-14" />
      <KeptSearch without={[name]} />
      <input
        ref={input}
        type="search"
        name={name}
        aria-label={label}
        placeholder={label}
        defaultValue={value}
        onChange={(event) => follow(event.target.value, 250)}
      />
      <Line on={pending} />
    </form>
  );
}
