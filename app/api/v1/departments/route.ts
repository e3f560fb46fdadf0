import { route } from "@/lib/core/adapters/route";
import { createDepartment } from "@/lib/users/departments/commands/create-department";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listDepartments, createDepartment);
