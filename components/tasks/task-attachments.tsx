"use client";

import { Paperclip, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { z } from "zod";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/text-field";
import { useAction } from "@/components/form/use-action";
import { FileUpload } from "@/components/files/file-upload";
import { sizeOf } from "@/components/tasks/format-task";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { formatInstant } from "@/lib/core/civil-time";
import { addAttachmentAction, removeAttachmentAction } from "@/lib/tasks/attachments/actions";
import type { Attachment } from "@/lib/tasks/attachments/schema";

interface TaskAttachmentsProps {
  taskId: string;
  attachments: readonly z.output<typeof Attachment>[];
  mayWork: boolean;
  timeZone: string;
}

/** Files of a task, to take away and to take off. */
export function TaskAttachments({ taskId, attachments, mayWork, timeZone }: TaskAttachmentsProps) {
  const t = useTranslations("task.attachments");
  return (
    <Section title={t("title")} count={t("count", { count: attachments.length })}>
      {attachments.length === 0 ? <p className="t-13 i3">{t("none")}</p> : null}
      <ul className="people">
        {attachments.map((file) => (
          <li key={file.file_id}>
            <Paperclip className="i-16" />
            <FileWords taskId={taskId} file={file} timeZone={timeZone} />
            {mayWork ? (
              <ActionForm action={removeAttachmentAction} className="contents">
                <HiddenField name="id" value={taskId} />
                <HiddenField name="file_id" value={file.file_id} />
                <button type="submit" className="btn icon quiet" aria-label={t("remove", { name: file.name })}>
                  <X />
                </button>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWork ? <AddAttachments taskId={taskId} /> : null}
    </Section>
  );
}

/** Several at once, by drop or chooser; each is at the task as soon as it has arrived. */
function AddAttachments({ taskId }: { taskId: string }) {
  const t = useTranslations("task.attachments");
  const toast = useToast();
  const { run } = useAction(addAttachmentAction);
  return (
    <FileUpload
      label={t("add")}
      multiple
      onUploaded={(file) => run({ id: taskId, file_id: file.id }, undefined, ({ message }) => toast({ text: message }))}
    />
  );
}

type FileProps = { taskId: string; file: TaskAttachmentsProps["attachments"][number]; timeZone: string };

function FileWords({ taskId, file, timeZone }: FileProps) {
  const t = useTranslations("task.attachments");
  const locale = useLocale();
  const size = file.size === null ? null : sizeOf(file.size);
  const state = file.status === "ready" ? null : t(file.status);
  const words = [
    size && t("size", { size: size.size, count: new Intl.NumberFormat(locale).format(size.count) }),
    file.added_by?.name,
    formatInstant(file.created_at, locale, timeZone),
    state,
  ];
  return (
    <span className="grow min-w-0">
      {file.status === "ready" ? (
        <a className="link" href={`/api/v1/tasks/${taskId}/attachments/${file.file_id}`}>
          {file.name}
        </a>
      ) : (
        file.name
      )}
      <span className="t-12 i3 block">{words.filter(Boolean).join(" · ")}</span>
    </span>
  );
}
