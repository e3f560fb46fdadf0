import { useTranslations } from "next-intl";
import { useRuleWords } from "@/components/tasks/rule-words";
import type { ActivityWords } from "@/components/ui/activity-log";

/** What of the log of a task only its module can say: its status and priority, and how it repeats. */
export function useTaskActivityWords(): ActivityWords {
  const words = useRuleWords();
  const t = useTranslations("tasks");
  return {
    say(field, value) {
      if (typeof value !== "string") return undefined;
      if (field === "rrule") return words(value);
      return field === "status" || field === "priority" ? t(`${field}.${value}`) : undefined;
    },
  };
}
