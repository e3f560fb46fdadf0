"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** A number typed and sent with Enter; the field is empty and in focus for the next one. */
export function NumberEntry({ onCode }: { onCode: (code: string) => void }) {
  const t = useTranslations("stocktakes.entry");
  const id = useId();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const code = new FormData(form).get("code");
    form.reset();
    if (typeof code === "string" && code.trim()) onCode(code.trim());
  }
  return (
    <form className="number-entry" onSubmit={submit}>
      <label htmlFor={id} className="label">
        {t("number")}
      </label>
      <span className="row g2">
        <Input id={id} name="code" className="code big" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={60} />
        <Button type="submit" look="primary" big aria-label={t("take")}>
          <Check />
        </Button>
      </span>
    </form>
  );
}
