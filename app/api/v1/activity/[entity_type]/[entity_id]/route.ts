import { route } from "@/lib/core/adapters/route";
import { listActivity } from "@/lib/admin/activity/queries/list-activity";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listActivity);
