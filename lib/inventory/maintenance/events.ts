/** Payload of `maintenance.came_due`: told once for an item, a plan and a due day, when the plan's lead days begin. */
export interface MaintenanceCameDue {
  plan_id: string;
  item_id: string;
  title: string;
  due_on: string;
  department_id: string | null;
  is_mandatory: boolean;
}

export const maintenanceCameDue = "maintenance.came_due";
