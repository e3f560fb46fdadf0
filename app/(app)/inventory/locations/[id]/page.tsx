import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RecordActivity } from "@/app/(app)/record-activity";
import { forbidden } from "next/navigation";
import { DeleteBranchDialog } from "@/components/inventory/delete-branch-dialog";
import { LabelLink } from "@/components/inventory/label-link";
import { LocationForm } from "@/components/inventory/location-form";
import { possibleParents } from "@/components/inventory/possible-parents";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { getLocation } from "@/lib/inventory/locations/queries/get-location";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { canDeleteLocation, canUpdateLocation } from "@/lib/inventory/policy";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ log?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory.location");
  return { title: t("edit_title") };
}

export default async function LocationPage({ params, searchParams }: Props) {
  const [{ id }, { log }, actor, t] = await Promise.all([params, searchParams, loadActor(), getTranslations("inventory")]);
  const [location, locations] = await Promise.all([load(getLocation, { id }), load(listLocations, {})]);
  if (!canUpdateLocation(actor)) forbidden();
  return (
    <Messages of={["inventory"]}>
      <PageHead
        title={location.name}
        crumbs={[
          { href: "/inventory", label: t("title") },
          { href: "/inventory/locations", label: t("location.title") },
        ]}
        actions={
          <>
            <LabelLink kind="place" id={id} />
            {canDeleteLocation(actor) ? (
              <DeleteBranchDialog kind="location" branch={{ id, name: location.name, version: location.version }} />
            ) : null}
          </>
        }
      />
      <LocationForm location={location} parents={possibleParents(locations.items, id)} />
      <div className="page">
        <RecordActivity entity="location" id={id} path={`/inventory/locations/${id}`} page={log} />
      </div>
    </Messages>
  );
}
