import { stream } from "@/lib/core/adapters/stream";
import { followNews } from "@/lib/notifications/queries/follow-news";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = stream(followNews);
