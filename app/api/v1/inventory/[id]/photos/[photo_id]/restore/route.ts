import { route } from "@/lib/core/adapters/route";
import { restorePhoto } from "@/lib/inventory/photos/commands/restore-photo";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(restorePhoto);
