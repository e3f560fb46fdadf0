import { useRuleWords } from "@/components/tasks/rule-words";
import type { ActivityWords } from "@/components/ui/activity-log";

/** What of the log of a task only its module can say: how it repeats. */
export function useTaskActivityWords(): ActivityWords {
  const words = useRuleWords();
  return { say: (field, value) => (field === "rrule" && typeof value === "string" ? words(value) : undefined) };
}
