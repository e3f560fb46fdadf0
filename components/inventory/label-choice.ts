import { labelFields, labelLayoutNames, type LabelField, type LabelLayoutName } from "@/lib/inventory/labels/constants";

/** What this device chose the last time; in the address the same names. */
export const labelChoiceCookie = "flytower_labels";

export interface LabelChoice {
  layout: LabelLayoutName;
  fields: LabelField[];
  copies: string;
  skip: number;
}

/** What the labels are of: passed on from the catalogue, a record or a tree. */
export const labelSources = [
  "kind",
  "ids",
  "q",
  "category_id",
  "location_id",
  "department_id",
  "status",
  "condition",
  "updated_since",
  "idle_since",
] as const;

export type Search = Record<string, string | string[] | undefined>;

const listOf = (value: string | string[] | null | undefined) =>
  [value ?? []]
    .flat()
    .flatMap((part) => part.split(","))
    .filter(Boolean);

/** The address first, then what the device remembers; what neither says, as the queries have it. */
export function readLabelChoice(search: Search, remembered: string | undefined): LabelChoice {
  const kept = new URLSearchParams(remembered);
  const one = (name: string) => listOf(search[name])[0] ?? kept.get(name) ?? undefined;
  const fields = search.fields ?? kept.get("fields") ?? "name,house,department";
  const copies = one("copies") ?? "1";
  const skip = Number(listOf(search.skip)[0] ?? 0);
  return {
    layout: labelLayoutNames.find((name) => name === one("layout")) ?? "a4-21",
    fields: labelFields.filter((field) => listOf(fields).includes(field)),
    copies: copies === "quantity" || /^([1-9]|[1-4]\d|50)$/.test(copies) ? copies : "1",
    skip: Number.isInteger(skip) && skip >= 0 && skip <= 64 ? skip : 0,
  };
}

/** What is remembered: the sheet that lies in the printer is another one every time. */
export const rememberedChoice = ({ layout, fields, copies }: LabelChoice) =>
  new URLSearchParams({ layout, fields: fields.join(","), copies }).toString();

/** Which things, as the address says it. */
export function readLabelSource(search: Search): Record<string, string> {
  return Object.fromEntries(
    labelSources.flatMap((name) => {
      const values = listOf(search[name]);
      return values.length > 0 ? [[name, name === "q" ? [search[name]].flat().join(" ") : values.join(",")]] : [];
    }),
  );
}

/** The query of a print or a preview. */
export function labelQuery(source: Record<string, string>, choice: LabelChoice): Record<string, string> {
  return { ...source, layout: choice.layout, fields: choice.fields.join(","), copies: choice.copies, skip: String(choice.skip) };
}
