import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchView } from "@/lib/views/rows";
import { View, ViewId } from "@/lib/views/schema";

export const getView = defineQuery({
  name: "views.getView",
  permission: "person",
  summary: "One saved view",
  input: ViewId,
  output: View,
  http: { method: "GET", path: "/views/{id}" },
  handler: (ctx, input) => fetchView(ctx, input.id),
});
