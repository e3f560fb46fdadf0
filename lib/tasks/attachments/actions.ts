"use server";

import { action } from "@/lib/core/adapters/action";
import { addAttachment } from "@/lib/tasks/attachments/commands/add-attachment";
import { removeAttachment } from "@/lib/tasks/attachments/commands/remove-attachment";

export const addAttachmentAction = action(addAttachment);
export const removeAttachmentAction = action(removeAttachment);
