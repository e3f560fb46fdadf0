import { route } from "@/lib/core/adapters/route";
import { removeAttachment } from "@/lib/tasks/attachments/commands/remove-attachment";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(removeAttachment);
