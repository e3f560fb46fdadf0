import type { Holder } from "@/lib/core/scope";

/** A shared view is everybody's to see, and its owner's or an administrator's to change. */
export const canChangeView = (holder: Holder, view: { owner: { id: string } }) =>
  view.owner.id === holder.user_id || holder.grants.get("settings:manage") === "all";
