"use client";

import { useTranslations } from "next-intl";
import { fieldDefs, type FieldDef } from "@/components/inventory/custom-fields";
import type { Item } from "@/lib/inventory/schema";

const plainFields = [
  "name",
  "inventory_number",
  "unit",
  "condition",
  "width",
  "height",
  "depth",
  "weight",
  "manufacturer",
  "model",
  "serial_number",
  "purchase_price",
  "current_value",
  "purchase_date",
  "warranty_until",
  "description",
  "technical_description",
] as const;

interface ItemConflictProps {
  /** The item as it was when the form was opened. */
  seen: Item;
  /** As somebody else saved it meanwhile. */
  current: Item;
  form: () => HTMLFormElement | null;
  categories: readonly { id: string; parent_id: string | null; custom_field_defs: readonly FieldDef[]; path: string }[];
}

interface Difference {
  name: string;
  label: string;
  theirs: string;
  mine: string;
}

const textOf = (value: FormDataEntryValue | null | undefined) => (typeof value === "string" ? value : undefined);

/** A figure is the same however it is written. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) =>
    text
      .trim()
      .replace(/[\s\u00A0]/g, "")
      .replace(",", "."),
  );
  return a.trim() === b.trim() || (left !== "" && right !== "" && Number(left) === Number(right));
}

/** Both versions side by side: what somebody else saved, and what stands in this form. */
export function ItemConflict({ seen, current, form, categories }: ItemConflictProps) {
  const t = useTranslations("inventory");
  const typed = form();
  const data = typed ? new FormData(typed) : null;
  const mineOf = (name: string, fallback: string) => textOf(data?.get(name)) ?? fallback;
  const label = (name: (typeof plainFields)[number]) => t(`fields.${name}`);
  const say = (name: string, value: string) => (name === "condition" ? t(`condition.${value as Item["condition"]}`) : value);

  const plain = plainFields.map((name): Difference & { before: string } => ({
    name,
    label: label(name),
    before: seen[name] ?? "",
    theirs: current[name] ?? "",
    mine: mineOf(name, seen[name] ?? ""),
  }));
  const custom = fieldDefs(categories, current.category.id).map((def): Difference & { before: string } => {
    const before = String(seen.custom_fields[def.key] ?? "");
    return {
      name: def.key,
      label: def.label,
      before,
      theirs: String(current.custom_fields[def.key] ?? ""),
      mine: mineOf(`custom_fields.${def.key}`, before),
    };
  });
  const category = {
    name: "category_id",
    label: t("columns.category"),
    before: seen.category.path,
    theirs: current.category.path,
    mine: categories.find((one) => one.id === mineOf("category_id", ""))?.path ?? seen.category.path,
  };
  const differences = [category, ...plain, ...custom]
    .filter(({ before, theirs, mine }) => before !== theirs || !isSame(theirs, mine))
    .filter(({ theirs, mine }) => !isSame(theirs, mine));
  if (differences.length === 0) return <p>{t("form.conflict_same")}</p>;
  return (
    <table className="tbl mv" aria-label={t("form.conflict")}>
      <thead>
        <tr>
          <th scope="col">{t("form.conflict_field")}</th>
          <th scope="col">{t("form.conflict_theirs")}</th>
          <th scope="col">{t("form.conflict_mine")}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ name, label: title, theirs, mine }) => (
          <tr key={name}>
            <td>{title}</td>
            <td className="wrap">{say(name, theirs) || "—"}</td>
            <td className="wrap what">{say(name, mine) || "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
