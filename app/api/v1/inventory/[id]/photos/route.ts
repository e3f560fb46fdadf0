import { route } from "@/lib/core/adapters/route";
import { addPhoto } from "@/lib/inventory/photos/commands/add-photo";
import { listPhotos } from "@/lib/inventory/photos/queries/list-photos";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(addPhoto, listPhotos);
