import { route } from "@/lib/core/adapters/route";
import { listRepairs } from "@/lib/inventory/repairs/queries/list-repairs";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listRepairs);
