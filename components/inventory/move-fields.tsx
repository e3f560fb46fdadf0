"use client";

import { Camera } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { AttachmentField } from "@/components/files/attachment-field";
import { pictureTypes } from "@/components/files/picture-types";
import { ComboField } from "@/components/form/combo-field";
import { FieldGroup } from "@/components/form/field-group";
import { NumberField } from "@/components/form/number-field";
import { fieldNumber } from "@/components/form/parse-number";
import { SelectField } from "@/components/form/select-field";
import { HiddenField, TextAreaField, TextField } from "@/components/form/text-field";
import { pathOptions } from "@/components/inventory/filter-options";
import { formatMeasure } from "@/components/inventory/format-item";
import { movementTypeOf, type MoveChoice, type MovedItem, type Standing } from "@/components/inventory/move-choice";

/** What a movement asks, as far as the item and its places leave something to ask. */
export function MoveFields({ item, choice }: { item: MovedItem; choice: MoveChoice }) {
  const t = useTranslations("inventory.movement");
  const { sources, destinations, verb } = choice;
  const [fromId, setFromId] = useState(sources[0]?.location_id ?? "");
  const isTerminal = destinations.length === 0;
  return (
    <>
      <HiddenField name="id" value={item.id} />
      <HiddenField name="type" value={movementTypeOf(verb)} />
      <FieldGroup>
        <SourceField sources={sources} unit={item.unit} onPick={setFromId} />
        {isTerminal ? null : (
          <ComboField
            key={verb}
            name="to_location_id"
            label={t("to")}
            required
            options={pathOptions(
              destinations
                .filter((place) => sources.length !== 1 || place.id !== fromId)
                .map((place) => ({ ...place, name: place.path, parent_id: null })),
            )}
          />
        )}
      </FieldGroup>
      {item.tracking === "serial" ? null : (
        <QuantityField item={item} source={sources.find((standing) => standing.location_id === fromId)} verb={verb} />
      )}
      <CommentField verb={verb} />
      {verb === "to_repair" ? (
        <AttachmentField
          name="file_id"
          label={t("photo")}
          text={t("photo_text")}
          icon={<Camera className="i-20" />}
          accept={pictureTypes}
          bucket="theatre-photos"
        />
      ) : null}
    </>
  );
}

/** A repair is told by what is broken: it is what the workshop reads. */
function CommentField({ verb }: { verb: string }) {
  const t = useTranslations("inventory.movement");
  if (verb === "to_repair")
    return <TextAreaField name="comment" label={t("broken")} placeholder={t("broken_example")} rows={3} maxLength={1000} />;
  const isFinal = verb === "write_off";
  return (
    <TextField
      name="comment"
      label={isFinal ? t("grounds") : t("comment")}
      placeholder={isFinal ? t("grounds_example") : undefined}
      maxLength={1000}
    />
  );
}

function SourceField({ sources, unit, onPick }: { sources: readonly Standing[]; unit: string; onPick: (id: string) => void }) {
  const t = useTranslations("inventory.movement");
  const locale = useLocale();
  const [only] = sources;
  if (!only) return null;
  const options = sources.map((standing) => ({
    value: standing.location_id,
    label: `${standing.location}, ${formatMeasure(standing.quantity, unit, locale)}`,
  }));
  return <SelectField name="from_location_id" label={t("from")} options={options} onChange={(event) => onPick(event.target.value)} />;
}

function QuantityField({ item, source, verb }: { item: MovedItem; source: Standing | undefined; verb: string }) {
  const t = useTranslations("inventory.movement");
  const locale = useLocale();
  const isAll = source !== undefined && verb !== "shortage";
  return (
    <NumberField
      name="quantity"
      label={t("quantity")}
      required
      suffix={item.unit}
      defaultValue={isAll ? fieldNumber(source.quantity, locale) : "1"}
      hint={source ? t("quantity_hint", { available: formatMeasure(source.quantity, item.unit, locale) }) : undefined}
    />
  );
}
