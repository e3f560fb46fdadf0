import { route } from "@/lib/core/adapters/route";
import { removeAttachment } from "@/lib/tasks/attachments/commands/remove-attachment";
import { getAttachment } from "@/lib/tasks/attachments/queries/get-attachment";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getAttachment, removeAttachment);
