/** Events of tasks that other modules listen to. The entity is always the task. */
export const taskEvents = {
  created: "task.created",
  assigned: "task.assigned",
  deadlineChanged: "task.deadline_changed",
  statusChanged: "task.status_changed",
  commented: "task.commented",
  /** An edit of a comment names people whom it did not name before. */
  mentioned: "task.mentioned",
  dueSoon: "task.due_soon",
  overdue: "task.overdue",
} as const;

/** Steps of a card along its column, and what an edited comment says of itself: nobody wants to read of them among the changes. */
export const unreadEvents = ["task.moved", taskEvents.mentioned, taskEvents.dueSoon, taskEvents.overdue];

/**
 * What each of them tells besides `before` and `after` (only the fields that changed: `assignee_id`, `deadline`, `status`, …).
 * Who did it is the event's `actor_id`; instants are ISO 8601.
 */
export interface TaskEventPayload {
  task_id: string;
  number: number;
  title: string;
  department_id: string | null;
  assignee_id: string | null;
  author_id: string | null;
  watcher_ids: string[];
  deadline: string | null;
  priority: string;
  /** Of `task.status_changed`: why it was sent back, rejected or reopened. */
  reason?: string;
  /** Of `task.commented` and `task.mentioned`; `mentions` are the people who are named anew. */
  comment_id?: string;
  comment?: string;
  mentions?: string[];
}
