import { route } from "@/lib/core/adapters/route";
import { getThumbnail } from "@/lib/files/queries/get-thumbnail";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getThumbnail);
