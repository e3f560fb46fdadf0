import type { Holder } from "@/lib/core/scope";

/** Whoever writes about things may name a new tag while doing so; a tag changes nothing of anybody until it is given. */
export const canCreateTag = (holder: Holder) => ["all", "dept"].includes(holder.grants.get("inventory:update") ?? "");

/** To rename, hang elsewhere, merge or delete a tag changes what all departments have marked by it. */
export const canKeepTags = (holder: Holder) => holder.grants.get("inventory:update") === "all";
