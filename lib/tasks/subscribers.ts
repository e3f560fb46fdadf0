import "server-only";
import { z } from "zod";
import { defineSubscriber, type Subscriber } from "@/lib/core/subscriber";
import { createTask } from "@/lib/tasks/commands/create-task";

/** What `maintenance.came_due` tells (lib/inventory/maintenance/events.ts). */
const CameDue = z.object({
  item_id: z.uuid(),
  title: z.string(),
  due_on: z.iso.date(),
  department_id: z.uuid().nullable(),
  is_mandatory: z.boolean(),
});

/** Maintenance that comes due is work for somebody: a task of the department, with the way back to the item. */
export const tasksSubscribers: readonly Subscriber[] = [
  defineSubscriber({
    name: "tasks.maintenanceTask",
    topic: "maintenance.came_due",
    async handle(ctx, event) {
      const due = CameDue.parse(event.payload);
      await ctx.run(createTask, {
        title: due.title,
        department_id: due.department_id,
        deadline: due.due_on,
        priority: due.is_mandatory ? "high" : "medium",
        source_type: "item",
        source_id: due.item_id,
      });
    },
  }),
];
