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
  const value = search.get(name)?.trim() ?? "";
  const before = useRef(value);

  // Whenever the address is another one, and once the page listens.
  useEffect(() => {
    const field = input.current;
    const text = field?.value.trim();
    if (field && text !== value && !timer.current) {
      // What was typed before the page listened, or just when a link was pressed that knew nothing of it, is asked for now.
      if (text === before.current) field.value = value;
      else go({ [name]: text });
    }
    before.current = value;
  }, [go, name, value]);

  function follow() {
    clearTimeout(timer.current);
    timer.current = undefined;
    go({ [name]: input.current?.value.trim() });
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
        follow();
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
        onChange={() => {
          clearTimeout(timer.current);
          // Sent by the form as it is then: the address may have changed meanwhile.
          timer.current = setTimeout(() => input.current?.form?.requestSubmit(), 250);
        }}
        onBlur={() => timer.current && follow()}
      />
      <Line on={pending} />
    </form>
  );
}
