import { route } from "@/lib/core/adapters/route";
import { exportTags } from "@/lib/tags/queries/export-tags";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportTags);
