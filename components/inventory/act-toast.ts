"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/components/form/use-action";
import { actTitle } from "@/components/inventory/act-words";
import { useToast } from "@/components/ui/toast";
import { reverseBatchAction } from "@/lib/inventory/movements/actions";
import type { BatchSummary } from "@/lib/inventory/movements/schema";

type Act = Pick<BatchSummary, "id" | "number" | "type" | "items">;

/** Says which act was made, and offers to take it back as a whole. */
export function useActToast(): (act: Act) => void {
  const t = useTranslations("acts");
  const toast = useToast();
  const { run } = useAction(reverseBatchAction);
  return (act) => {
    const undone = (reversal: { number: number }) => toast({ text: t("undone", { number: act.number, reversal: reversal.number }) });
    const refused = (problem: { message: string }) => toast({ text: problem.message });
    toast({
      text: t("done", { title: t(actTitle(act.type), { number: act.number }), lines: t("lines", { count: act.items }) }),
      undo: () => run({ id: act.id, comment: t("undo_comment") }, undone, refused),
    });
  };
}
