"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, useRef, useState } from "react";
import { useEarlyText } from "@/components/form/early-input";
import { LabelledField } from "@/components/form/labelled-field";
import { NumberField } from "@/components/form/number-field";
import { fieldNumber } from "@/components/form/parse-number";
import { parseSizes } from "@/components/inventory/parse-sizes";
import { Input } from "@/components/ui/input";

const sides = ["width", "height", "depth"] as const;
type Side = (typeof sides)[number];
type Sizes = Record<Side, string>;

interface SizeFieldsProps {
  values: Record<Side | "weight", string>;
  locale: string;
}

/** Width, height, depth and weight on one line; a size pasted whole («72×112×78») is laid out over the three. */
export function SizeFields({ values, locale }: SizeFieldsProps) {
  const t = useTranslations("inventory");
  const [sizes, setSizes] = useState<Sizes>({ width: values.width, height: values.height, depth: values.depth });

  function spread(text: string): boolean {
    const parsed = parseSizes(text);
    if (!parsed) return false;
    const [width, height, depth] = parsed.map((size) => size && fieldNumber(size, locale));
    setSizes({ width: width ?? "", height: height ?? "", depth: depth ?? "" });
    return true;
  }
  function pasted(event: ClipboardEvent) {
    if (spread(event.clipboardData.getData("text"))) event.preventDefault();
  }
  return (
    <fieldset className="fgroup field">
      <legend>{t("form.sizes")}</legend>
      <div className="grid grid-cols-4 gap-3">
        {sides.map((side) => (
          <SizeField
            key={side}
            name={side}
            label={t(`form.${side}`)}
            drawn={values[side]}
            value={sizes[side]}
            onPaste={pasted}
            onLeave={() => spread(sizes[side])}
            onType={(text) => setSizes((last) => ({ ...last, [side]: text }))}
          />
        ))}
        <NumberField
          name="weight"
          label={t("columns.weight")}
          className="quiet-label"
          defaultValue={values.weight}
          suffix={t("kilogram")}
        />
      </div>
      <span className="hint">{t("form.sizes_hint")}</span>
    </fieldset>
  );
}

interface SizeFieldProps {
  name: Side;
  label: string;
  drawn: string;
  value: string;
  onType: (text: string) => void;
  onPaste: (event: ClipboardEvent) => void;
  onLeave: () => void;
}

function SizeField({ name, label, drawn, value, onType, onPaste, onLeave }: SizeFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEarlyText(input, drawn, onType);
  return (
    <LabelledField name={name} label={label} className="quiet-label">
      {(control) => (
        <Input
          {...control}
          ref={input}
          name={name}
          data-drawn={drawn}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          placeholder={label}
          onChange={(event) => onType(event.target.value)}
          onPaste={onPaste}
          onBlur={onLeave}
        />
      )}
    </LabelledField>
  );
}
