import { route } from "@/lib/core/adapters/route";
import { deleteFile } from "@/lib/files/commands/delete-file";
import { getFile } from "@/lib/files/queries/get-file";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(deleteFile, getFile);
