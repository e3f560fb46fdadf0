import { route } from "@/lib/core/adapters/route";
import { deleteDepartment } from "@/lib/users/departments/commands/delete-department";
import { getDepartment } from "@/lib/users/departments/queries/get-department";
import { updateDepartment } from "@/lib/users/departments/commands/update-department";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getDepartment, updateDepartment, deleteDepartment);
