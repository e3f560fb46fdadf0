"use server";

import { action } from "@/lib/core/adapters/action";
import { removeAttachment } from "@/lib/tasks/attachments/commands/remove-attachment";

export const removeAttachmentAction = action(removeAttachment);
