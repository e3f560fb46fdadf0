import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchUser, presentUser } from "@/lib/users/rows";
import { RecordId, UserDetails } from "@/lib/users/schema";

export const getUser = defineQuery({
  name: "users.getUser",
  permission: "user:read",
  summary: "One person; a card where the caller's grant does not reach",
  input: RecordId,
  output: UserDetails,
  http: { method: "GET", path: "/users/{id}" },
  handler: async (ctx, input) => presentUser(ctx, await fetchUser(ctx, input.id)),
});
