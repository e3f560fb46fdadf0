import { route } from "@/lib/core/adapters/route";
import { startUpload } from "@/lib/files/commands/start-upload";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(startUpload);
