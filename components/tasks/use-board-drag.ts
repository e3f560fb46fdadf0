"use client";

import type { Active, DragMoveEvent, KeyboardCoordinateGetter } from "@dnd-kit/core";
import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { indexAt, wayTo } from "@/components/tasks/board-geometry";
import {
  findCard,
  indexOf,
  isSamePlace,
  othersIn,
  placeAt,
  placeByKey,
  placeOf,
  type BoardColumnData,
  type Place,
} from "@/components/tasks/board-order";
import { drawnAt, useDragSensors, useSaid } from "@/components/tasks/drag-sensors";
import type { TaskCardData } from "@/components/tasks/task-card-data";
import type { TaskStatus } from "@/lib/tasks/constants";

/** A card in the air: the place where it would be dropped, and the words for who does not see it. */
function useCarried(given: BoardColumnData[]) {
  const t = useTranslations("task-board");
  const statusWord = useTranslations("tasks.status");
  // The board stands still meanwhile, whatever others do.
  const [held, setHeld] = useState<{ id: string; columns: BoardColumnData[] } | null>(null);
  const [place, setPlace] = useState<Place | undefined>();
  const { said, say, sayWhenHeard } = useSaid();
  const latest = useRef<Place | undefined>(undefined);
  const columns = held?.columns ?? given;

  function wordsAt(at: Place, id: string) {
    const others = othersIn(columns, at.status, id).length;
    return { status: statusWord(at.status), place: indexOf(columns, at, id) + 1, total: others + 1 };
  }
  function stand(at: Place | undefined) {
    latest.current = at;
    setPlace(at);
  }
  function lift(card: TaskCardData, from: Place) {
    setHeld({ id: card.id, columns: given });
    stand(from);
    sayWhenHeard(t("drag.lifted", { number: card.number, title: card.title, ...wordsAt(from, card.id) }));
  }
  function go(to: Place, id: string) {
    if (isSamePlace(to, latest.current)) return;
    stand(to);
    say(t("drag.over", wordsAt(to, id)));
  }
  /** Where it is put down; undefined where it stays. */
  function land(card: TaskCardData | undefined, isTaken: boolean): Place | undefined {
    const to = latest.current;
    stand(undefined);
    setHeld(null);
    if (!card || !to) return undefined;
    const isMoved = isTaken && !isSamePlace(to, placeOf(columns, card.id));
    say(t(isMoved ? "drag.dropped" : "drag.cancelled", { number: card.number, ...wordsAt(to, card.id) }));
    return isMoved ? to : undefined;
  }
  return { columns, lifted: held?.id ?? null, place, said, latest, lift, go, land };
}

/** Carrying of cards by mouse, finger and keys. */
export function useBoardDrag(
  given: BoardColumnData[],
  board: RefObject<HTMLElement | null>,
  onDrop: (card: TaskCardData, place: Place) => void,
) {
  const { lift, go, land, latest, ...carried } = useCarried(given);
  const { columns } = carried;
  const columnAt = (status: string) => board.current?.querySelector(`[data-status="${status}"]`);
  const cardOf = ({ id }: Active) => findCard(columns, String(id));

  const byKey: KeyboardCoordinateGetter = (event, { active, currentCoordinates, context }) => {
    const id = String(active);
    const to = latest.current && placeByKey(columns, latest.current, id, event.code);
    const column = to && columnAt(to.status);
    if (!to || !column) return undefined;
    event.preventDefault();
    go(to, id);
    return drawnAt(wayTo(column, indexOf(columns, to, id)), currentCoordinates, context.collisionRect);
  };
  const sensors = useDragSensors(byKey);
  const handlers = {
    onDragStart({ active }: { active: Active }) {
      const card = cardOf(active);
      const from = card && placeOf(columns, card.id);
      if (card && from) lift(card, from);
    },
    onDragMove({ active, collisions }: DragMoveEvent) {
      const over = collisions?.[0];
      const column = over && columnAt(String(over.id));
      const y: unknown = over?.data?.y;
      if (!column || typeof y !== "number") return;
      go(placeAt(columns, over.id as TaskStatus, indexAt(column, y), String(active.id)), String(active.id));
    },
    onDragEnd({ active }: { active: Active }) {
      const card = cardOf(active);
      const to = land(card, true);
      if (card && to) onDrop(card, to);
    },
    onDragCancel: ({ active }: { active: Active }) => void land(cardOf(active), false),
  };
  return { ...carried, sensors, handlers };
}
