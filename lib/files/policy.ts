import type { Holder } from "@/lib/core/scope";

/** Whoever uploaded a file may take it back while nothing refers to it. */
export const canDeleteFile = (holder: Pick<Holder, "user_id">, file: { uploaded_by_id: string | null }) =>
  holder.user_id !== null && file.uploaded_by_id === holder.user_id;
