import { Plus, SearchX, SquareCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

interface TaskEmptyProps {
  isNarrowed: boolean;
  mayAdd: boolean;
  /** All tasks in the same view. */
  all: string;
}

/** Nothing found keeps the conditions; nothing there yet names the first step. */
export function TaskEmpty({ isNarrowed, mayAdd, all }: TaskEmptyProps) {
  const t = useTranslations("task-board.list");
  if (isNarrowed) {
    const reset = (
      <ButtonLink big href={all}>
        {t("reset")}
      </ButtonLink>
    );
    return (
      <EmptyState icon={<SearchX />} title={t("none_title")} actions={reset}>
        {t("none_text")}
      </EmptyState>
    );
  }
  const add = (
    <ButtonLink look="primary" big href="/tasks/new">
      <Plus />
      {t("add_first")}
    </ButtonLink>
  );
  return (
    <EmptyState icon={<SquareCheck />} title={t("empty_title")} actions={mayAdd ? add : undefined}>
      {t("empty_text")}
    </EmptyState>
  );
}
