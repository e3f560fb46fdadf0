import "server-only";
import { and, inArray } from "drizzle-orm";
import { tasks } from "@/db/schema";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { exportName, exportTable } from "@/lib/core/tabular/export";
import { wordsOf } from "@/lib/core/words";
import { taskExportColumns, walkTasks } from "@/lib/tasks/exports/rows";
import { ExportTasksInput } from "@/lib/tasks/exports/schema";
import { matchingTasks } from "@/lib/tasks/rows";

export const exportTasks = defineQuery({
  name: "tasks.exportTasks",
  permission: "task:read",
  summary: "Tasks that a filter finds, as CSV or XLSX",
  input: ExportTasksInput,
  output: Download,
  http: { method: "GET", path: "/tasks/export", answer: "file" },
  async handler(ctx, { format, ids, ...filter }) {
    const where = and(matchingTasks(ctx, filter), ids ? inArray(tasks.id, ids) : undefined);
    const zone = ctx.actor.theatre?.time_zone ?? "UTC";
    const sheet = wordsOf(ctx.locale, "tasks")("title");
    const name = exportName({ what: sheet, theatre: ctx.actor.theatre?.name ?? "", at: ctx.now, zone });
    return exportTable({ name, sheet, zone, format, columns: taskExportColumns(ctx), batches: walkTasks(ctx, where) });
  },
});
