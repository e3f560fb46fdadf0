import { labelFields, labelLayoutNames, type LabelField, type LabelLayoutName } from "@/lib/inventory/labels/constants";

/** What this device chose the last time; in the address the same names. */
export const labelChoiceCookie = "flytower_labels";

export interface LabelChoice {
  layout: LabelLayoutName;
  fields: LabelField[];
  copies: string;
  skip: number;
}

/** What the labels are of, besides conditions on fields (`field.…`): passed on from the catalogue, a record or a tree. */
export const labelSources = [
  "kind",
  "ids",
  "category_id",
  "location_id",
  "department_id",
  "status",
  "condition",
  "tag",
  "has_photo",
  "warranty_before",
  "due",
  "updated_since",
  "idle_since",
  "deleted",
  "q",
  "manufacturer",
] as const;

/** Commas in these are part of what was written. */
const isText = (name: string) => name === "q" || name === "manufacturer" || name.startsWith("field.");

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

/** Which things, as the address says it; of a list every value, whatever way it was written. */
export type LabelSource = Record<string, string[]>;

export function readLabelSource(search: Search): LabelSource {
  const names = Object.keys(search).filter((name) => (labelSources as readonly string[]).includes(name) || name.startsWith("field."));
  const valuesOf = (name: string) => (isText(name) ? [search[name] ?? []].flat().filter(Boolean) : listOf(search[name]));
  return Object.fromEntries(names.map((name): [string, string[]] => [name, valuesOf(name)]).filter(([, values]) => values.length > 0));
}

/** The query of a print or a preview. */
export function labelQuery(source: LabelSource, choice: LabelChoice): Record<string, string | string[]> {
  const one = Object.entries(source).map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  return {
    ...Object.fromEntries(one),
    layout: choice.layout,
    fields: choice.fields.join(","),
    copies: choice.copies,
    skip: String(choice.skip),
  };
}
