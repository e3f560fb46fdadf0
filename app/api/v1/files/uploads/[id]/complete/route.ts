import { route } from "@/lib/core/adapters/route";
import { finishUpload } from "@/lib/files/commands/finish-upload";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(finishUpload);
