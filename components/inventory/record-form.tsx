"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { AttachmentField } from "@/components/files/attachment-field";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { RecordFields } from "@/components/inventory/record-fields";
import { ButtonLink } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { recordMaintenanceAction } from "@/lib/inventory/maintenance/actions";

interface RecordFormProps {
  item: { id: string; name: string };
  /** Plans that this person may sign for. */
  plans: readonly { id: string; title: string }[];
  planId?: string;
  today: string;
}

/** What was done with one thing. */
export function RecordForm({ item, plans, planId, today }: RecordFormProps) {
  const t = useTranslations("maintenance.record");
  const router = useRouter();
  const toast = useToast();
  const back = `/inventory/${item.id}`;
  function done() {
    toast({ text: t("done", { count: 1, name: item.name }) });
    router.push(back);
  }
  return (
    <ActionForm action={recordMaintenanceAction} label={t("title")} onDone={done}>
      <SelectField
        name="marks[]"
        label={t("plan")}
        defaultValue={`${item.id}${planId ?? plans[0]?.id ?? ""}`}
        options={[
          ...plans.map(({ id, title }) => ({ value: `${item.id}${id}`, label: title })),
          { value: item.id, label: t("without_plan") },
        ]}
      />
      <RecordFields today={today} />
      <AttachmentField name="file_id" label={t("file")} />
      <footer>
        <SubmitButton name="_next" value={back} busyText={t("busy")}>
          {t("submit")}
        </SubmitButton>
        <ButtonLink look="quiet" href={back}>
          {t("cancel")}
        </ButtonLink>
      </footer>
    </ActionForm>
  );
}
