import type { Filter } from "@/components/data-table/filter";
import type { Option } from "@/components/form/select-field";
import type { FieldDef } from "@/components/inventory/custom-fields";
import { fieldColumn } from "@/components/inventory/item-row";
import type { FilterWords } from "@/components/inventory/list-words";

/** A row of a tree as an option: named shortly, found by its whole way. */
export interface Branch {
  id: string;
  name: string;
  path: string;
  parent_id: string | null;
}

const separator = " › ";

/** Branches in the order of the tree, each under its parent, as options with their depth. */
export function treeOptions(branches: readonly Branch[]): Option[] {
  return inTreeOrder(branches).map(({ id, name, path }) => {
    const depth = path.split(separator).length - 1;
    return depth > 0 ? { value: id, label: name, hint: path, depth } : { value: id, label: name };
  });
}

/** The same with the whole way as the name, for a field that is typed into. */
export function pathOptions(branches: readonly Branch[]): Option[] {
  return inTreeOrder(branches).map(({ id, path }) => ({ value: id, label: path }));
}

const names = new Intl.Collator("ru", { numeric: true });

/** Each under its parent: by the names of each step, so that a branch stays together whatever its name begins with. */
export function inTreeOrder<T extends { path: string }>(branches: readonly T[]): T[] {
  return branches
    .map((branch) => ({ branch, steps: branch.path.split(separator) }))
    .toSorted((a, b) => compareSteps(a.steps, b.steps))
    .map(({ branch }) => branch);
}

function compareSteps(left: readonly string[], right: readonly string[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = names.compare(left[at] ?? "", right[at] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

interface FilterSources {
  categories: readonly Branch[];
  locations: readonly Branch[];
  tags: readonly Branch[];
  departments: readonly { id: string; name: string; short_code: string }[];
  /** Fields of the chosen category. */
  defs: readonly FieldDef[];
}

const listed = (words: Record<string, string>): Option[] => Object.entries(words).map(([value, label]) => ({ value, label }));

/** A field of the category as a condition: a text holds, a number or a day lies between, a choice is one of these. */
function fieldFilter(def: FieldDef, yes: FilterWords["yes"]): Filter {
  const name = fieldColumn(def.key);
  const filter = { name, label: def.label };
  switch (def.type) {
    case "number":
      return { ...filter, kind: "range", unit: def.unit ?? undefined };
    case "date":
      return { ...filter, kind: "days" };
    case "choice":
      return { ...filter, multiple: true, options: (def.choices ?? []).map((choice) => ({ value: choice, label: choice })) };
    case "flag":
      return { ...filter, options: listed(yes) };
    default:
      return { ...filter, name: `${name}.has`, kind: "text" };
  }
}

/** The conditions of the catalogue. */
export function itemFilters(sources: FilterSources, { labels, statuses, conditions, due, yes, noDepartment }: FilterWords): Filter[] {
  const { categories, locations, departments, tags, defs } = sources;
  return [
    { name: "category_id", label: labels.category_id, options: treeOptions(categories) },
    ...defs.map((def) => fieldFilter(def, yes)),
    { name: "location_id", label: labels.location_id, options: treeOptions(locations) },
    {
      name: "department_id",
      label: labels.department_id,
      multiple: true,
      options: [
        ...departments.map(({ id, name, short_code }) => ({ value: id, label: name, hint: short_code })),
        { value: "none", label: noDepartment },
      ],
    },
    { name: "status", label: labels.status, multiple: true, options: listed(statuses) },
    { name: "condition", label: labels.condition, multiple: true, options: listed(conditions) },
    ...(tags.length > 0 ? [{ name: "tag", label: labels.tag, options: treeOptions(tags) }] : []),
    { name: "due", label: labels.due, multiple: true, options: listed(due) },
    { name: "has_photo", label: labels.has_photo, options: listed(yes) },
    { name: "warranty_before", label: labels.warranty_before, kind: "date" },
    { name: "manufacturer", label: labels.manufacturer, kind: "text" },
    { name: "idle_since", label: labels.idle_since, kind: "date" },
  ];
}
