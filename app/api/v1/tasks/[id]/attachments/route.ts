import { route } from "@/lib/core/adapters/route";
import { listAttachments } from "@/lib/tasks/attachments/queries/list-attachments";
import { addAttachment } from "@/lib/tasks/attachments/commands/add-attachment";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listAttachments, addAttachment);
