import { z } from "zod";
import { id } from "@/lib/core/fields";
import { PageInput } from "@/lib/core/pagination";
import { readableEntities } from "@/lib/admin/activity/constants";

export const ListActivityInput = z.strictObject({ entity_type: z.enum(readableEntities), entity_id: id, ...PageInput });
