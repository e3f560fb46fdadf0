import { route } from "@/lib/core/adapters/route";
import { stopUpload } from "@/lib/files/commands/stop-upload";
import { getUpload } from "@/lib/files/queries/get-upload";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(stopUpload, getUpload);
