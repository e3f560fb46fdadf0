import type { TaskCardData } from "@/components/tasks/task-card-data";
import type { TaskStatus } from "@/lib/tasks/constants";

export interface BoardColumnData {
  status: TaskStatus;
  total: number;
  cards: TaskCardData[];
}

/** A place on the board: below a card of a column, or on top of it. */
export interface Place {
  status: TaskStatus;
  after_id: string | null;
}

export function findCard(columns: readonly BoardColumnData[], id: string): TaskCardData | undefined {
  return columns.flatMap(({ cards }) => cards).find((card) => card.id === id);
}

/** Cards of a column without the one that is carried. */
export function othersIn(columns: readonly BoardColumnData[], status: TaskStatus, id: string): TaskCardData[] {
  return columns.find((column) => column.status === status)?.cards.filter((card) => card.id !== id) ?? [];
}

/** Where a card stands now. */
export function placeOf(columns: readonly BoardColumnData[], id: string): Place | undefined {
  const column = columns.find(({ cards }) => cards.some((card) => card.id === id));
  if (!column) return undefined;
  const at = column.cards.findIndex((card) => card.id === id);
  return { status: column.status, after_id: column.cards[at - 1]?.id ?? null };
}

/** The number of a place in its column, from 0. */
export function indexOf(columns: readonly BoardColumnData[], place: Place, id: string): number {
  return othersIn(columns, place.status, id).findIndex((card) => card.id === place.after_id) + 1;
}

export function placeAt(columns: readonly BoardColumnData[], status: TaskStatus, index: number, id: string): Place {
  return { status, after_id: othersIn(columns, status, id)[index - 1]?.id ?? null };
}

export const isSamePlace = (a: Place | undefined, b: Place | undefined) => a?.status === b?.status && a?.after_id === b?.after_id;

const steps: Record<string, [columns: number, rows: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow key carries a card; undefined for other keys. It stays at the edges of the board. */
export function placeByKey(columns: readonly BoardColumnData[], from: Place, id: string, key: string): Place | undefined {
  const step = steps[key];
  if (!step) return undefined;
  const at = columns.findIndex(({ status }) => status === from.status);
  const to = columns[Math.max(0, Math.min(columns.length - 1, at + step[0]))];
  if (!to) return from;
  const most = othersIn(columns, to.status, id).length;
  return placeAt(columns, to.status, Math.max(0, Math.min(most, indexOf(columns, from, id) + step[1])), id);
}

/** The board as it will be when the server agrees. */
export function withMoved(columns: BoardColumnData[], { id, status, after_id }: Place & { id: string }): BoardColumnData[] {
  const card = findCard(columns, id);
  const from = placeOf(columns, id);
  if (!card || !from) return columns;
  return columns.map((column) => {
    const rest = column.cards.filter((one) => one.id !== id);
    if (column.status !== status) return column.status === from.status ? { ...column, total: column.total - 1, cards: rest } : column;
    const at = rest.findIndex((one) => one.id === after_id) + 1;
    const total = from.status === status ? column.total : column.total + 1;
    return { ...column, total, cards: [...rest.slice(0, at), { ...card, status }, ...rest.slice(at)] };
  });
}
