import { useTranslations } from "next-intl";
import Link from "next/link";
import { BranchTable, type BranchColumn } from "@/components/inventory/branch-table";
import { Department } from "@/components/ui/department";
import type { Category } from "@/lib/inventory/categories/schema";

interface DepartmentRef {
  id: string;
  color: string;
  short_code: string;
  name: string;
}

interface CategoryTableProps {
  categories: readonly Category[];
  departments: readonly DepartmentRef[];
  /** Categories that this person may add to. */
  growing: ReadonlySet<string>;
  /** Categories that this person may change. */
  editable: ReadonlySet<string>;
}

type Words = ReturnType<typeof useTranslations<"inventory">>;

function columnsOf(t: Words, departments: readonly DepartmentRef[], growing: ReadonlySet<string>): BranchColumn<Category>[] {
  const byId = new Map(departments.map((department) => [department.id, department]));
  const columns: BranchColumn<Category>[] = [
    { header: t("columns.department"), cell: (row) => departmentOf(byId.get(row.department_id ?? "")) },
    { header: t("category.pattern"), cell: (row) => <span className="code">{row.number_pattern}</span> },
    {
      header: t("category.fields"),
      cell: (row) => <span className="cut block max-w-80">{row.custom_field_defs.map(({ label }) => label).join(", ")}</span>,
    },
    { header: t("category.items"), numeric: true, cell: (row) => itemsOf(t, row) },
  ];
  const below = (row: Category) =>
    growing.has(row.id) ? (
      <Link
        className="link"
        href={`/inventory/categories/new?parent_id=${row.id}`}
        prefetch={false}
        aria-label={t("category.add_below_of", { name: row.name })}
      >
        {t("category.add_below")}
      </Link>
    ) : null;
  return growing.size > 0 ? [...columns, { header: t("category.actions"), cell: below }] : columns;
}

function departmentOf(department: DepartmentRef | undefined) {
  return department ? <Department gel={department.color} code={department.short_code} title={department.name} /> : null;
}

function itemsOf(t: Words, { id, name, items }: Category) {
  return (
    <Link
      className="link"
      href={`/inventory?category_id=${id}`}
      prefetch={false}
      aria-label={t("category.items_of", { count: items ?? 0, name })}
    >
      {items}
    </Link>
  );
}

/** The tree of categories with what belongs to each. */
export function CategoryTable({ categories, departments, growing, editable }: CategoryTableProps) {
  const t = useTranslations("inventory");
  const name = (row: Category) =>
    editable.has(row.id) ? (
      <Link href={`/inventory/categories/${row.id}`} prefetch={false}>
        {row.name}
      </Link>
    ) : (
      row.name
    );
  return (
    <BranchTable
      label={t("category.title")}
      nameHeader={t("category.name")}
      rows={categories}
      renderName={name}
      columns={columnsOf(t, departments, growing)}
    />
  );
}
