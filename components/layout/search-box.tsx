"use client";

import { Search } from "lucide-react";
import { useEffect, useRef } from "react";
import { Kbd } from "@/components/ui/kbd";

/** Search of the whole house: a plain GET form; Ctrl or Cmd with K comes here from anywhere. */
export function SearchBox({ action, label }: { action: string; label: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.code !== "KeyK" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      input.current?.select();
      input.current?.focus();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <form className="search" action={action} method="get" role="search" aria-label={label}>
      <Search />
      <input ref={input} type="search" name="q" aria-label={label} placeholder={label} aria-keyshortcuts="Control+K Meta+K" />
      <Kbd>Ctrl K</Kbd>
    </form>
  );
}
