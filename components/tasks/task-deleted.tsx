import { useTranslations } from "next-intl";
import { RestoreTaskButton } from "@/components/tasks/task-menu";
import { Notice } from "@/components/ui/notice";

export function TaskDeleted({ task, mayRestore }: { task: { id: string; number: number }; mayRestore: boolean }) {
  const t = useTranslations("task");
  return (
    <div className="px-6 pb-4">
      <Notice tone="warn" title={t("deleted_title")} actions={mayRestore ? <RestoreTaskButton task={task} /> : undefined}>
        {t("deleted_text")}
      </Notice>
    </div>
  );
}
