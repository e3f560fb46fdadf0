import { route } from "@/lib/core/adapters/route";
import { uploadFile } from "@/lib/files/commands/upload-file";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(uploadFile);
