import { MoveRight } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ComponentProps } from "react";
import type { TaskCardData } from "@/components/tasks/task-card-data";
import { Comments, Due, PriorityMark, Subtasks } from "@/components/tasks/task-parts";
import { Avatar } from "@/components/ui/avatar";
import { Department } from "@/components/ui/department";

interface TaskCardProps {
  card: TaskCardData;
  /** The control that moves it: a link that works without JavaScript, a handle for the keyboard with it. */
  handle?: ComponentProps<"a">;
}

/** What the board shows of a task. */
export function TaskCard({ card, handle }: TaskCardProps) {
  const t = useTranslations("task-board.card");
  return (
    <>
      <div className="a">
        {card.department ? <Department {...card.department} /> : null}
        <span className="code">{card.number}</span>
        <span className="grow" />
        {handle ? (
          <a {...handle} className="handle" role="button" aria-label={t("move", { number: card.number, title: card.title })}>
            <MoveRight className="i-14" />
          </a>
        ) : null}
        <PriorityMark priority={card.priority} />
      </div>
      <h3>
        <Link href={`/tasks/${card.id}`} prefetch={false}>
          {card.title}
        </Link>
      </h3>
      <div className="z">
        <Due {...card} />
        {card.subtasks ? <Subtasks {...card.subtasks} /> : null}
        {card.comments > 0 ? <Comments count={card.comments} /> : null}
        {card.assignee ? <Avatar name={card.assignee} size="sm" /> : <span className="nobody">{t("nobody")}</span>}
      </div>
    </>
  );
}
