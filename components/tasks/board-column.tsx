"use client";

import { useDraggable, useDroppable } from "@dnd-kit/core";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Fragment, type MouseEvent } from "react";
import { useListSearch } from "@/components/data-table/list-search";
import type { BoardColumnData, Place } from "@/components/tasks/board-order";
import { TaskCard } from "@/components/tasks/task-card";
import type { TaskCardData } from "@/components/tasks/task-card-data";
import { withMore } from "@/components/tasks/task-search";
import { classes } from "@/components/ui/classes";
import { columnSizes } from "@/lib/tasks/constants";

interface BoardColumnProps {
  column: BoardColumnData;
  /** Beside others it is only a strip at the edge. */
  isStrip: boolean;
  /** The card that is carried now. */
  lifted: TaskCardData | undefined;
  /** Where in this column it would be dropped. */
  place: Place | undefined;
  onAsk: (card: TaskCardData) => void;
}

export function BoardColumn({ column, isStrip, lifted, place, onAsk }: BoardColumnProps) {
  const t = useTranslations("task-board");
  const statusWord = useTranslations("tasks.status");
  const { setNodeRef } = useDroppable({ id: column.status });
  const { status, total, cards } = column;
  const title = statusWord(status);
  const drop = <li className="drop spike" aria-hidden="true" />;
  if (isStrip) return <RejectedStrip total={total} isOver={place !== undefined} setNodeRef={setNodeRef} />;
  return (
    <section
      ref={setNodeRef}
      className={classes("kc", status === "completed" && "done", place && "over")}
      data-status={status}
      aria-label={t("board.column", { status: title, total })}
    >
      <h2 className="kh">
        {title} <span>{status === "completed" ? t("board.week", { total }) : total}</span>
      </h2>
      <ol>
        {place?.after_id === null ? drop : null}
        {cards.map((card) => (
          <Fragment key={card.id}>
            <CardItem card={card} isLifted={card.id === lifted?.id} onAsk={onAsk} />
            {place?.after_id === card.id ? drop : null}
          </Fragment>
        ))}
      </ol>
      <MoreLink column={column} />
    </section>
  );
}

function MoreLink({ column: { status, total, cards } }: Pick<BoardColumnProps, "column">) {
  const t = useTranslations("task-board.board");
  const { search, href } = useListSearch();
  const rest = total - cards.length;
  if (rest <= 0) return total === 0 ? <p className="mo i3 t-13">{t("none")}</p> : null;
  const to =
    cards.length < columnSizes.most
      ? href({ more: withMore(search.getAll("more"), status, Math.min(columnSizes.most, cards.length + columnSizes.step)) })
      : href({ view: "list", status, more: null });
  return (
    <Link className="mo link t-13" href={to} scroll={false} prefetch={false}>
      {t("more", { count: rest })}
    </Link>
  );
}

/** What was rejected is kept out of sight, one press away; a card can be dropped there. */
function RejectedStrip({ total, isOver, setNodeRef }: { total: number; isOver: boolean; setNodeRef: (node: HTMLElement | null) => void }) {
  const t = useTranslations("task-board");
  const { href } = useListSearch();
  const title = useTranslations("tasks.status")("rejected");
  return (
    <section
      ref={setNodeRef}
      className={classes("kc", "vert", isOver && "over")}
      data-status="rejected"
      aria-label={t("board.column", { status: title, total })}
    >
      <Link className={classes(isOver && "spike")} href={href({ view: "list", status: "rejected", more: null })} prefetch={false}>
        <b className="bb">{title}</b> <span>{total}</span>
      </Link>
    </section>
  );
}

function CardItem({ card, isLifted, onAsk }: { card: TaskCardData; isLifted: boolean; onAsk: (card: TaskCardData) => void }) {
  const t = useTranslations("task-board.drag");
  const { href } = useListSearch();
  const mayMove = card.steps !== null;
  const { setNodeRef, setActivatorNodeRef, listeners, attributes } = useDraggable({ id: card.id, disabled: !mayMove });
  const handle = {
    ref: setActivatorNodeRef,
    href: href({ move: card.id }),
    "aria-roledescription": t("role"),
    "aria-describedby": attributes["aria-describedby"],
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      onAsk(card);
    },
  };
  return (
    <li ref={setNodeRef} className={classes("kt", isLifted && "lifted", mayMove && "movable")} data-card={card.id} {...listeners}>
      <TaskCard card={card} handle={mayMove ? handle : undefined} />
    </li>
  );
}
