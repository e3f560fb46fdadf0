import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ItemForm } from "@/components/inventory/item-form";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { reachableDepartments } from "@/components/inventory/reachable-departments";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";
import { forbidden } from "next/navigation";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory.form");
  return { title: t("new_title") };
}

export default async function NewItemPage({ searchParams }: Props) {
  const [search, actor, t, locale] = await Promise.all([searchParams, loadActor(), getTranslations("inventory"), getLocale()]);
  if (!actor.grants.has("inventory:create")) forbidden();
  const [categories, locations, departments] = await Promise.all([
    load(listCategories, {}),
    load(listLocations, {}),
    load(listDepartments, { page_size: 200 }),
  ]);
  const one = (name: string) => [search[name]].flat()[0];
  return (
    <>
      <PageHead title={t("form.new_title")} crumbs={[{ href: "/inventory", label: t("title") }]} />
      <Messages of={["inventory"]}>
        <ItemForm
          userId={actor.user_id ?? ""}
          sources={{
            categories: categories.items,
            locations: locations.items.filter((location) => location.is_active),
            departments: reachableDepartments(actor, "inventory:create", departments.items),
            locale,
          }}
          categoryId={one("category_id")}
          locationId={one("location_id")}
        />
      </Messages>
    </>
  );
}
