"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { draftKeyOf } from "@/components/form/draft-values";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { MentionArea } from "@/components/tasks/mention-area";
import { Button } from "@/components/ui/button";
import { createCommentAction, updateCommentAction } from "@/lib/tasks/comments/actions";
import type { Comment } from "@/lib/tasks/comments/schema";

/** A new comment; what is typed is kept on the device until it is sent. */
export function CommentForm({ userId, taskId }: { userId: string; taskId: string }) {
  const t = useTranslations("task.comments");
  return (
    <ActionForm
      action={createCommentAction}
      draftKey={draftKeyOf(userId, `comment:${taskId}`)}
      label={t("new")}
      className="comment-form"
      onDone={(_, { reset }) => reset()}
    >
      <HiddenField name="id" value={taskId} />
      <MentionArea taskId={taskId} label={t("new")} hint={t("hint")} />
      <SubmitButton look="default">{t("send")}</SubmitButton>
    </ActionForm>
  );
}

export function EditCommentForm({ taskId, comment, onClose }: { taskId: string; comment: Comment; onClose: () => void }) {
  const t = useTranslations("task.comments");
  return (
    <ActionForm action={updateCommentAction} label={t("edit_label")} className="comment-form" onDone={onClose}>
      <HiddenField name="id" value={taskId} />
      <HiddenField name="comment_id" value={comment.id} />
      <MentionArea taskId={taskId} label={t("edit_label")} defaultValue={comment.content} called={comment.mentions} />
      <div className="row g2">
        <SubmitButton>{t("save")}</SubmitButton>
        <Button look="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </ActionForm>
  );
}
