import { route } from "@/lib/core/adapters/route";
import { createView } from "@/lib/views/commands/create-view";
import { listViews } from "@/lib/views/queries/list-views";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listViews, createView);
