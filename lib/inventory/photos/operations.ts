import "server-only";
import { addPhoto } from "@/lib/inventory/photos/commands/add-photo";
import { deletePhoto } from "@/lib/inventory/photos/commands/delete-photo";
import { restorePhoto } from "@/lib/inventory/photos/commands/restore-photo";
import { updatePhoto } from "@/lib/inventory/photos/commands/update-photo";
import { listPhotos } from "@/lib/inventory/photos/queries/list-photos";

export const photosOperations = [listPhotos, addPhoto, updatePhoto, deletePhoto, restorePhoto];
