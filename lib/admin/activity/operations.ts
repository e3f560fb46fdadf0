import "server-only";
import { listActivity } from "@/lib/admin/activity/queries/list-activity";

export const activityOperations = [listActivity];
