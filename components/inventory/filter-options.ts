import type { Filter } from "@/components/data-table/filter";
import type { Option } from "@/components/form/select-field";

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
  return branches
    .toSorted((a, b) => comparePaths(a.path, b.path))
    .map(({ id, name, path }) => {
      const depth = path.split(separator).length - 1;
      return depth > 0 ? { value: id, label: name, hint: path, depth } : { value: id, label: name };
    });
}

/** The same with the whole way as the name, for a field that is typed into. */
export function pathOptions(branches: readonly Branch[]): Option[] {
  return branches.toSorted((a, b) => comparePaths(a.path, b.path)).map(({ id, path }) => ({ value: id, label: path }));
}

/** By the names of each step, so that a branch stays together whatever its name begins with. */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split(separator), b.split(separator)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = (left[at] ?? "").localeCompare(right[at] ?? "", "ru", { numeric: true });
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

interface FilterWords {
  labels: Record<"category_id" | "location_id" | "department_id" | "status" | "condition" | "idle_since", string>;
  statuses: Record<string, string>;
  conditions: Record<string, string>;
}

interface FilterSources {
  categories: readonly Branch[];
  locations: readonly Branch[];
  departments: readonly { id: string; name: string; short_code: string }[];
}

/** The conditions of the catalogue. */
export function itemFilters(
  { categories, locations, departments }: FilterSources,
  { labels, statuses, conditions }: FilterWords,
): Filter[] {
  const listed = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));
  return [
    { name: "category_id", label: labels.category_id, options: treeOptions(categories) },
    { name: "location_id", label: labels.location_id, options: treeOptions(locations) },
    {
      name: "department_id",
      label: labels.department_id,
      multiple: true,
      options: departments.map(({ id, name, short_code }) => ({ value: id, label: name, hint: short_code })),
    },
    { name: "status", label: labels.status, multiple: true, options: listed(statuses) },
    { name: "condition", label: labels.condition, multiple: true, options: listed(conditions) },
    { name: "idle_since", label: labels.idle_since, kind: "date" },
  ];
}
