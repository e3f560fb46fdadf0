import { route } from "@/lib/core/adapters/route";
import { updatePhoto } from "@/lib/inventory/photos/commands/update-photo";
import { deletePhoto } from "@/lib/inventory/photos/commands/delete-photo";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(updatePhoto, deletePhoto);
