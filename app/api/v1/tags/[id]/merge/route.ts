import { route } from "@/lib/core/adapters/route";
import { mergeTags } from "@/lib/tags/commands/merge-tags";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(mergeTags);
