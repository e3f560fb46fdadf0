"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { EditCommentForm } from "@/components/tasks/comment-form";
import { PlainText } from "@/components/tasks/plain-text";
import { Avatar } from "@/components/ui/avatar";
import { Popover } from "@/components/ui/popover";
import { formatInstant } from "@/lib/core/civil-time";
import { deleteCommentAction } from "@/lib/tasks/comments/actions";
import type { Comment } from "@/lib/tasks/comments/schema";

interface CommentItemProps {
  taskId: string;
  comment: Comment;
  mayEdit: boolean;
  mayDelete: boolean;
  timeZone: string;
}

/** One comment, with what it said before it was edited. */
export function CommentItem({ taskId, comment, mayEdit, mayDelete, timeZone }: CommentItemProps) {
  const t = useTranslations("task.comments");
  const locale = useLocale();
  const [isEditing, setEditing] = useState(false);
  const { author, edits } = comment;
  return (
    <li id={`comment-${comment.id}`}>
      <Avatar name={author.name} size="sm" decorative />
      <article className="min-w-0" aria-label={author.name}>
        <header className="row g2 flex-wrap">
          <b className="b">{author.name}</b>
          <time className="t-12 i3" dateTime={comment.created_at.toISOString()}>
            {formatInstant(comment.created_at, locale, timeZone)}
          </time>
          <span className="grow" />
          {mayEdit && !isEditing ? (
            <button type="button" className="link t-12" onClick={() => setEditing(true)}>
              {t("edit")}
            </button>
          ) : null}
          {mayDelete ? <DeleteComment taskId={taskId} commentId={comment.id} /> : null}
        </header>
        {isEditing ? (
          <EditCommentForm taskId={taskId} comment={comment} onClose={() => setEditing(false)} />
        ) : (
          <PlainText text={comment.content} mentions={comment.mentions} />
        )}
        {edits.length > 0 ? <Edits comment={comment} timeZone={timeZone} /> : null}
      </article>
    </li>
  );
}

function Edits({ comment, timeZone }: Pick<CommentItemProps, "comment" | "timeZone">) {
  const t = useTranslations("task.comments");
  const locale = useLocale();
  const { edited_at: edited, edits } = comment;
  return (
    <details className="edits">
      <summary className="t-12 i3">{t("edited", { at: edited ? formatInstant(edited, locale, timeZone) : "" })}</summary>
      <ol>
        {edits.map(({ content, at }) => (
          <li key={at.toISOString()}>
            <span className="t-12 i3">{t("before", { at: formatInstant(at, locale, timeZone) })}</span>
            <PlainText text={content} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function DeleteComment({ taskId, commentId }: { taskId: string; commentId: string }) {
  const t = useTranslations("task.comments");
  return (
    <Popover trigger={t("delete")} label={t("delete")} align="end" className="pad ask" triggerProps={{ className: "link t-12" }}>
      <ActionForm action={deleteCommentAction} className="ask-form">
        <HiddenField name="id" value={taskId} />
        <HiddenField name="comment_id" value={commentId} />
        <p className="t-13">{t("delete_text")}</p>
        <SubmitButton look="danger">{t("delete")}</SubmitButton>
      </ActionForm>
    </Popover>
  );
}
