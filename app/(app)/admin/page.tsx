import { forbidden, redirect } from "next/navigation";
import { loadActor } from "@/lib/core/adapters/page";
import { adminPlaces, placesFor } from "@/lib/users/policy";

/** The first of the settings that this person may enter. */
export default async function AdminPage() {
  const [place] = placesFor(await loadActor());
  if (!place) forbidden();
  redirect(adminPlaces[place].href);
}
