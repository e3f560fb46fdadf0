import { route } from "@/lib/core/adapters/route";
import { issueKit } from "@/lib/inventory/kits/commands/issue-kit";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(issueKit);
