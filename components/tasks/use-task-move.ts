"use client";

import { useTranslations } from "next-intl";
import { type RefObject, startTransition, useOptimistic, useRef, useState } from "react";
import { useAction } from "@/components/form/use-action";
import { withMoved, type BoardColumnData, type Place } from "@/components/tasks/board-order";
import type { AskedStep } from "@/components/tasks/step-dialog";
import type { TaskCardData } from "@/components/tasks/task-card-data";
import { useTaskUndo } from "@/components/tasks/task-undo";
import { useFollowingFocus } from "@/components/tasks/use-following-focus";
import { answerOf, useRefusal } from "@/components/tasks/use-refusal";
import { useToast } from "@/components/ui/toast";
import { moveTaskAction } from "@/lib/tasks/overview/actions";
import { stepBetween } from "@/lib/tasks/rules";
import type { Task } from "@/lib/tasks/schema";

type Changed = Task & { change_id: string };

/** A step asks for words that a drag cannot say. */
function mustAsk(card: TaskCardData, place: Place): boolean {
  const needs = stepBetween(card.status, place.status)?.needs;
  return needs === "reason" || (needs === "assignee" && !card.assignee);
}

/** Says what was moved, and offers to take it back. */
function useMovedToast() {
  const t = useTranslations("task-board");
  const statusWord = useTranslations("tasks.status");
  const toast = useToast();
  const undo = useTaskUndo();
  return (card: TaskCardData, { change_id, status }: Changed) => {
    const way = { number: card.number, from: statusWord(card.status), to: statusWord(status) };
    const text = status === card.status ? t("board.ordered", way) : t("board.moved", way);
    toast({ text, undo: () => undo(change_id) });
  };
}

/** Moves a card at once and asks the server meanwhile; what it refuses goes back with the reason. */
export function useTaskMove(given: BoardColumnData[], board: RefObject<HTMLElement | null>) {
  const t = useTranslations("task-board");
  const statusWord = useTranslations("tasks.status");
  const tell = useMovedToast();
  const { run } = useAction(moveTaskAction);
  const [columns, place] = useOptimistic(given, withMoved);
  const [asked, setAsked] = useState<AskedStep | null>(null);
  const { problem, refuse, forget } = useRefusal();
  const follow = useFollowingFocus(board);
  // A card that is moved twice in a row is newer than what the page was last drawn from.
  const versions = useRef(new Map<string, number>());

  function send(card: TaskCardData, to: Place) {
    forget();
    follow(card.id);
    startTransition(async () => {
      place({ id: card.id, ...to });
      const version = Math.max(card.version, versions.current.get(card.id) ?? 0);
      const answer = await answerOf(run, { id: card.id, version, ...to });
      if (answer.data) {
        versions.current.set(card.id, answer.data.version);
        tell(card, answer.data);
      }
      if (answer.problem) refuse(t("board.stayed", { number: card.number, status: statusWord(card.status) }), answer.problem);
    });
  }
  return {
    columns,
    problem,
    asked,
    forget,
    ask: (card: TaskCardData) => setAsked({ card }),
    leave: () => setAsked(null),
    drop: (card: TaskCardData, to: Place) => (mustAsk(card, to) ? setAsked({ card, place: to }) : send(card, to)),
    done: ({ card }: AskedStep, task: Changed) => {
      setAsked(null);
      forget();
      follow(card.id);
      tell(card, task);
    },
  };
}
