"use client";

import { Pin, PinOff } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ViewWords } from "@/components/data-table/view-words";
import { rememberInCookie } from "@/components/layout/cookie";
import { useToast } from "@/components/ui/toast";

export interface FirstViewProps {
  /** Cookie in which the device remembers the list. */
  memory: string;
  /** The view that the list opens with on this device. */
  isFirst: boolean;
  view: { id: string; name: string };
  words: Pick<ViewWords, "first" | "first_set" | "not_first" | "first_unset">;
}

/** Makes a view, one's own or a shared one, what the list opens with on this device. */
export function FirstView({ memory, isFirst, view, words }: FirstViewProps) {
  const toast = useToast();
  const router = useRouter();
  function change() {
    rememberInCookie(memory, { first: isFirst ? null : view.id });
    toast({ text: (isFirst ? words.first_unset : words.first_set).replace("#", view.name) });
    router.refresh();
  }
  return (
    <button type="button" className="mi" onClick={change}>
      {isFirst ? <PinOff /> : <Pin />}
      {isFirst ? words.not_first : words.first}
    </button>
  );
}
