import { redirect } from "next/navigation";
import { loadActor } from "@/lib/core/adapters/page";

/** Home: the first module that this person may enter. */
export default async function HomePage() {
  const actor = await loadActor();
  if (actor.grants.has("inventory:read")) redirect("/inventory");
  redirect(actor.grants.has("task:read") ? "/tasks" : "/profile");
}
