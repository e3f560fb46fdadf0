import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchDepartment } from "@/lib/users/departments/rows";
import { Department } from "@/lib/users/departments/schema";
import { RecordId } from "@/lib/users/schema";

export const getDepartment = defineQuery({
  name: "users.getDepartment",
  permission: "user:read",
  summary: "One department with its head",
  input: RecordId,
  output: Department,
  http: { method: "GET", path: "/departments/{id}" },
  handler: (ctx, input) => fetchDepartment(ctx, input.id),
});
