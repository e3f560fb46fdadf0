import { route } from "@/lib/core/adapters/route";
import { deleteView } from "@/lib/views/commands/delete-view";
import { updateView } from "@/lib/views/commands/update-view";
import { getView } from "@/lib/views/queries/get-view";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getView, updateView, deleteView);
