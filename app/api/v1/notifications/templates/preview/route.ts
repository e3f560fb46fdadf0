import { route } from "@/lib/core/adapters/route";
import { previewTemplate } from "@/lib/notifications/templates/queries/preview-template";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(previewTemplate);
