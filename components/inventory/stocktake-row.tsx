"use client";

import { Check, Minus, Plus, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { fieldNumber } from "@/components/form/parse-number";
import { typedFigure } from "@/components/inventory/count-figure";
import { formatMeasure } from "@/components/inventory/format-item";
import { useCount } from "@/components/inventory/use-count";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Department } from "@/components/ui/department";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import type { StocktakeLine } from "@/lib/inventory/stocktakes/schema";

const looks: Record<StocktakeLine["state"], string> = { waiting: "", matched: "done", missing: "no", surplus: "no", unexpected: "no" };

/** One thing of the shelf: a press on the box says that all of it is here, plus and minus and the figure say how much. */
export function StocktakeRow({ stocktakeId, line }: { stocktakeId: string; line: StocktakeLine }) {
  const t = useTranslations("stocktakes.row");
  const { count, pending } = useCount(stocktakeId);
  const toast = useToast();
  const { item, state } = line;
  const refused = (text: string) => toast({ text });
  const send = (mode: "add" | "set" | "clear", quantity?: string) =>
    count({ item_id: item.id, mode, ...(quantity === undefined ? {} : { quantity }) }, undefined, refused);
  const isCounted = line.counted !== null;
  return (
    <li className={classes("tick count-row", looks[state])} aria-busy={pending || undefined}>
      <button
        type="button"
        className="box"
        aria-pressed={isCounted}
        aria-label={t(isCounted ? "clear" : "all_here", { name: item.name })}
        onClick={() => (isCounted ? send("clear") : send("set", line.book))}
      >
        {state === "missing" ? <X /> : <Check />}
      </button>
      <div className="min-w-0">
        <span className="row g2 t-12 i3">
          <span className="code">{item.inventory_number}</span>
          {item.department ? (
            <Department gel={item.department.color} code={item.department.short_code} title={item.department.name} />
          ) : null}
        </span>
        <span className="what">{item.name}</span>
        <RowRemark line={line} />
      </div>
      <Stepper line={line} onStep={(by) => send("add", by)} onSet={(quantity) => send("set", quantity)} />
    </li>
  );
}

/** Why the figures differ from what one would expect: another place, something moved meanwhile, who counted. */
function RowRemark({ line }: { line: StocktakeLine }) {
  const t = useTranslations("stocktakes.row");
  const locale = useLocale();
  const { item, elsewhere, state, expected, book, counted_by: by, note } = line;
  const moved = Number(book) - Number(expected);
  const parts = [
    state === "unexpected" && elsewhere.length > 0
      ? t("elsewhere", { places: elsewhere.map(({ location }) => location).join(", ") })
      : null,
    state === "unexpected" && elsewhere.length === 0 ? t("nowhere") : null,
    moved === 0
      ? null
      : t(moved < 0 ? "moved_away" : "moved_here", { quantity: formatMeasure(String(Math.abs(moved)), item.unit, locale) }),
    note,
    by,
  ].filter(Boolean);
  return parts.length > 0 ? <span className="who block">{parts.join(" · ")}</span> : null;
}

interface StepperProps {
  line: StocktakeLine;
  onStep: (by: string) => void;
  onSet: (quantity: string) => void;
}

function Stepper({ line, onStep, onSet }: StepperProps) {
  const t = useTranslations("stocktakes.row");
  const locale = useLocale();
  const { item, counted, book } = line;
  const name = { name: item.name };
  return (
    <div className="stepper">
      <Button icon big aria-label={t("less", name)} disabled={Number(counted ?? "0") <= 0} onClick={() => onStep("-1")}>
        <Minus />
      </Button>
      <Figure label={t("figure", name)} value={counted === null ? "" : fieldNumber(counted, locale)} onSet={onSet} />
      <Button
        icon
        big
        aria-label={t("more", name)}
        disabled={item.tracking === "serial" && counted === "1.000"}
        onClick={() => onStep("1")}
      >
        <Plus />
      </Button>
      <span className="of t-12 i3">{t("of", { book: formatMeasure(book, item.unit, locale) })}</span>
    </div>
  );
}

/** Sent when it is left or Enter is pressed, and only where it was typed; what others count meanwhile waits until then. */
function Figure({ label, value, onSet }: { label: string; value: string; onSet: (quantity: string) => void }) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [isHeld, hold] = useState(false);
  if (!isHeld && seen !== value) {
    setSeen(value);
    setText(value);
  }
  function leave() {
    const figure = typedFigure(text, seen);
    if (figure === null) setText(seen);
    else onSet(figure);
    hold(false);
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => event.key === "Enter" && event.currentTarget.blur();
  return (
    <Input
      inputMode="decimal"
      aria-label={label}
      className="figure"
      placeholder="–"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onFocus={() => hold(true)}
      onBlur={leave}
      onKeyDown={press}
    />
  );
}
