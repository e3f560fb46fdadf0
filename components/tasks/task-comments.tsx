import { useTranslations } from "next-intl";
import { CommentItem } from "@/components/tasks/comment-item";
import { CommentForm } from "@/components/tasks/comment-form";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { Comment } from "@/lib/tasks/comments/schema";

interface TaskCommentsProps {
  taskId: string;
  list: { items: readonly Comment[]; total: number; page: number; pages: number };
  readerId: string | null;
  mayWrite: boolean;
  /** Whether somebody else's comments may be deleted. */
  mayDelete: boolean;
  timeZone: string;
  href: (page: number) => string;
}

/** What people say of the task, oldest first. */
export function TaskComments({ taskId, list, readerId, mayWrite, mayDelete, timeZone, href }: TaskCommentsProps) {
  const t = useTranslations("task.comments");
  return (
    <Section title={t("title")} count={list.total > 0 ? t("count", { count: list.total }) : undefined}>
      <Pagination page={list.page} pages={list.pages} href={href} />
      {list.total === 0 ? <p className="t-13 i3 pb-2">{t("none")}</p> : null}
      <ol className="comments">
        {list.items.map((comment) => {
          const isOwn = comment.author.id === readerId;
          return (
            <CommentItem
              key={comment.id}
              taskId={taskId}
              comment={comment}
              mayEdit={mayWrite && isOwn}
              mayDelete={mayWrite && (isOwn || mayDelete)}
              timeZone={timeZone}
            />
          );
        })}
      </ol>
      {mayWrite ? <CommentForm userId={readerId ?? ""} taskId={taskId} /> : null}
    </Section>
  );
}
