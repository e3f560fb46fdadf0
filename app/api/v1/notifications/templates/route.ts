import { route } from "@/lib/core/adapters/route";
import { listTemplates } from "@/lib/notifications/templates/queries/list-templates";
import { setTemplate } from "@/lib/notifications/templates/commands/set-template";
import { resetTemplate } from "@/lib/notifications/templates/commands/reset-template";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listTemplates, setTemplate, resetTemplate);
