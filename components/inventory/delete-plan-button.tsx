"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { useAction } from "@/components/form/use-action";
import { useToast } from "@/components/ui/toast";
import { deletePlanAction } from "@/lib/inventory/maintenance/actions";

export function DeletePlanButton({ id, version }: { id: string; version: number }) {
  const t = useTranslations("maintenance.plan");
  const { run, pending } = useAction(deletePlanAction);
  const router = useRouter();
  const toast = useToast();
  const remove = () =>
    run(
      { id, version },
      ({ title }) => {
        toast({ text: t("deleted", { title }) });
        router.push("/inventory/maintenance/plans");
      },
      (problem) => toast({ text: problem.message }),
    );
  return (
    <Button look="quiet" busy={pending} onClick={remove}>
      {t("delete")}
    </Button>
  );
}
