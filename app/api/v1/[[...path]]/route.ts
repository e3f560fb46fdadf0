import { unknownRoute } from "@/lib/core/adapters/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = unknownRoute();
