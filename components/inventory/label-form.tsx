"use client";

import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useTransition } from "react";
import { searchOf } from "@/components/data-table/url";
import {
  type LabelChoice,
  labelChoiceCookie,
  labelQuery,
  type LabelSource,
  readLabelChoice,
  rememberedChoice,
} from "@/components/inventory/label-choice";
import { keepInCookie } from "@/components/layout/cookie";
import { Button, buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Check, Input, Select } from "@/components/ui/input";
import { labelFields, labelLayoutNames, labelLayouts } from "@/lib/inventory/labels/constants";

interface LabelFormProps {
  source: LabelSource;
  choice: LabelChoice;
  /** Without any there is nothing to print. */
  total: number;
}

function chosenIn(form: HTMLFormElement): LabelChoice {
  const data = new FormData(form);
  const texts = (name: string) => data.getAll(name).filter((value) => typeof value === "string");
  const [layout, copies, skip] = ["layout", "copies", "skip"].map((name) => texts(name)[0]);
  return readLabelChoice({ layout, copies, skip, fields: texts("fields").join(",") }, undefined);
}

/** Sheet or roll, what is printed, how often, and where the first one stands. A plain form; with JavaScript every change shows at once. */
export function LabelForm({ source, choice, total }: LabelFormProps) {
  const t = useTranslations("labels");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isDrawing, startDrawing] = useTransition();
  const { columns, rows } = labelLayouts[choice.layout];
  function show(event?: FormEvent) {
    event?.preventDefault();
    if (!form.current) return;
    const chosen = chosenIn(form.current);
    keepInCookie(labelChoiceCookie, encodeURIComponent(rememberedChoice(chosen)));
    startDrawing(() => router.replace(`/inventory/labels?${searchOf(labelQuery(source, chosen)).toString()}`, { scroll: false }));
  }
  return (
    <form ref={form} className="label-form" action="/inventory/labels" onChange={() => show()} onSubmit={show} aria-busy={isDrawing}>
      {Object.entries(source).flatMap(([name, values]) =>
        values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      <Field id="label-layout" label={t("layout")} hint={t(`layout_hints.${choice.layout}`)}>
        <Select id="label-layout" name="layout" defaultValue={choice.layout} aria-describedby="label-layout-hint">
          {labelLayoutNames.map((name) => (
            <option key={name} value={name}>
              {t(`layouts.${name}`)}
            </option>
          ))}
        </Select>
      </Field>
      <LabelFields choice={choice} />
      <Field id="label-copies" label={t("copies")}>
        <Select id="label-copies" name="copies" defaultValue={choice.copies}>
          {["1", "2", "3", "4", "5", "10", "quantity"].map((copies) => (
            <option key={copies} value={copies}>
              {copies === "quantity" ? t("by_quantity") : copies}
            </option>
          ))}
        </Select>
      </Field>
      {columns * rows > 1 ? (
        <Field id="label-skip" label={t("skip")} hint={t("skip_hint")}>
          <Input
            id="label-skip"
            type="number"
            name="skip"
            min={0}
            max={columns * rows - 1}
            defaultValue={choice.skip}
            aria-describedby="label-skip-hint"
          />
        </Field>
      ) : null}
      <div className="row g2 wrap">
        <LabelDownload source={source} choice={choice} total={total} />
        <Button type="submit">{t("show")}</Button>
      </div>
    </form>
  );
}

function LabelFields({ choice }: { choice: LabelChoice }) {
  const t = useTranslations("labels");
  return (
    <fieldset className="field">
      <legend>{t("fields")}</legend>
      <input type="hidden" name="fields" value="" />
      {labelFields.map((field) => (
        <label key={field} className="choice">
          <Check name="fields" value={field} defaultChecked={choice.fields.includes(field)} />
          {t(`field_names.${field}`)}
        </label>
      ))}
    </fieldset>
  );
}

function LabelDownload({ source, choice, total }: LabelFormProps) {
  const t = useTranslations("labels");
  if (total === 0) return null;
  return (
    <a
      className={buttonClass({ look: "primary" })}
      href={`/api/v1/inventory/labels.pdf?${searchOf(labelQuery(source, choice)).toString()}`}
      download
    >
      <Download />
      {t("download")}
    </a>
  );
}
