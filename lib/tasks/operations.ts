import "server-only";
import { addAttachment } from "@/lib/tasks/attachments/commands/add-attachment";
import { removeAttachment } from "@/lib/tasks/attachments/commands/remove-attachment";
import { getAttachment } from "@/lib/tasks/attachments/queries/get-attachment";
import { listAttachments } from "@/lib/tasks/attachments/queries/list-attachments";
import { createNextTasks } from "@/lib/tasks/commands/create-next-tasks";
import { createTask } from "@/lib/tasks/commands/create-task";
import { deleteTask } from "@/lib/tasks/commands/delete-task";
import { editTasks } from "@/lib/tasks/commands/edit-tasks";
import { moveTask } from "@/lib/tasks/commands/move-task";
import { remindDueTasks } from "@/lib/tasks/commands/remind-due-tasks";
import { restoreTask } from "@/lib/tasks/commands/restore-task";
import { setTaskStatus } from "@/lib/tasks/commands/set-task-status";
import { undoTaskChanges } from "@/lib/tasks/commands/undo-task-changes";
import { updateTask } from "@/lib/tasks/commands/update-task";
import { createComment } from "@/lib/tasks/comments/commands/create-comment";
import { deleteComment } from "@/lib/tasks/comments/commands/delete-comment";
import { updateComment } from "@/lib/tasks/comments/commands/update-comment";
import { listComments } from "@/lib/tasks/comments/queries/list-comments";
import { countTasks } from "@/lib/tasks/queries/count-tasks";
import { getTask } from "@/lib/tasks/queries/get-task";
import { listBoard } from "@/lib/tasks/queries/list-board";
import { listDeadlines } from "@/lib/tasks/queries/list-deadlines";
import { listReaders } from "@/lib/tasks/queries/list-readers";
import { listTaskActivity } from "@/lib/tasks/queries/list-task-activity";
import { listTasks } from "@/lib/tasks/queries/list-tasks";
import { exportTasks } from "@/lib/tasks/exports/queries/export-tasks";
import { createSubtask } from "@/lib/tasks/subtasks/commands/create-subtask";
import { deleteSubtask } from "@/lib/tasks/subtasks/commands/delete-subtask";
import { updateSubtask } from "@/lib/tasks/subtasks/commands/update-subtask";
import { listSubtasks } from "@/lib/tasks/subtasks/queries/list-subtasks";
import { addWatcher } from "@/lib/tasks/watchers/commands/add-watcher";
import { removeWatcher } from "@/lib/tasks/watchers/commands/remove-watcher";

export const tasksOperations = [
  listTasks,
  listBoard,
  listDeadlines,
  countTasks,
  getTask,
  listTaskActivity,
  listReaders,
  createTask,
  updateTask,
  setTaskStatus,
  moveTask,
  deleteTask,
  restoreTask,
  editTasks,
  undoTaskChanges,
  exportTasks,
  createNextTasks,
  remindDueTasks,
  listSubtasks,
  createSubtask,
  updateSubtask,
  deleteSubtask,
  listComments,
  createComment,
  updateComment,
  deleteComment,
  listAttachments,
  getAttachment,
  addAttachment,
  removeAttachment,
  addWatcher,
  removeWatcher,
];
