"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/components/form/use-action";
import { useToast } from "@/components/ui/toast";
import { undoTaskChangesAction } from "@/lib/tasks/overview/actions";

/** Takes a change back, and says how much of it. */
export function useTaskUndo(): (changeId: string) => void {
  const t = useTranslations("task-board.board");
  const toast = useToast();
  const { run } = useAction(undoTaskChangesAction);
  return (change_id) =>
    run(
      { change_id },
      ({ restored, kept }) => toast({ text: kept > 0 ? t("undone_kept", { count: restored, kept }) : t("undone", { count: restored }) }),
      (problem) => toast({ text: problem.message }),
    );
}
