import type { auditLog } from "@/db/schema";
import { daysAgo, type Dice } from "./dice";
import type { Person } from "./people";
import type { Piece } from "./stock";
import type { MovementRow } from "./story";

type AuditRow = typeof auditLog.$inferInsert;

interface Line {
  theatre_id: string;
  at: Date;
  actor_id: string | null;
  action: string;
  entity_type: string;
  entity_id: string;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
}

/** Writes a line as the operation core would have, at its own time. */
export function auditRow(line: Line, dice: Dice): AuditRow {
  return {
    id: dice.idAt(line.at),
    ip_address: `10.20.${dice.between(0, 3)}.${dice.between(10, 90)}`,
    request_id: dice.idAt(line.at),
    before: null,
    after: null,
    ...line,
  };
}

const told = [
  "name",
  "inventory_number",
  "status",
  "condition",
  "quantity",
  "unit",
  "serial_number",
  "manufacturer",
  "model",
  "purchase_price",
  "current_value",
] as const;

function created(piece: Piece): Line {
  const { row, total } = piece;
  const state: Record<string, unknown> = { ...row, quantity: total.toFixed(3), status: "in_stock" };
  return {
    theatre_id: row.theatre_id,
    at: piece.bought,
    actor_id: row.created_by_id ?? null,
    action: "item.created",
    entity_type: "item",
    entity_id: row.id,
    after: Object.fromEntries(told.map((key) => [key, state[key] ?? null])),
  };
}

const statusAfter: Partial<Record<MovementRow["type"], string>> = {
  issue: "on_stage",
  return: "in_stock",
  to_repair: "in_repair",
  from_repair: "in_stock",
  to_tour: "on_tour",
  from_tour: "in_stock",
  write_off: "decommissioned",
};

/** What a serial item's movement changes; of a quantity the log says no more than that it moved. */
function moved(movement: MovementRow, statuses: Map<string, string>): Line {
  const before = statuses.get(movement.item_id) ?? "in_stock";
  const after = statusAfter[movement.type] ?? before;
  statuses.set(movement.item_id, after);
  return {
    theatre_id: movement.theatre_id,
    at: movement.created_at,
    actor_id: movement.created_by_id,
    action: "item.moved",
    entity_type: "item",
    entity_id: movement.item_id,
    before: before === after ? {} : { status: before },
    after: before === after ? {} : { status: after },
  };
}

function edited(piece: Piece, people: Person[], dice: Dice): Line {
  const heads = people.filter((person) => person.role === "department_head" && person.department === piece.department);
  const { condition, current_value: value } = piece.row;
  const change =
    dice.chance(0.5) && condition !== "good"
      ? { before: { condition: "good" }, after: { condition } }
      : { before: { current_value: piece.row.purchase_price }, after: { current_value: value } };
  return {
    theatre_id: piece.row.theatre_id,
    at: new Date(daysAgo(dice.between(1, 300)).getTime() + dice.between(0, 28_000_000)),
    actor_id: dice.pick(heads).id,
    action: "item.updated",
    entity_type: "item",
    entity_id: piece.row.id,
    ...change,
  };
}

function joined(person: Person, theatreId: string, administratorId: string): Line {
  return {
    theatre_id: theatreId,
    at: person.joined,
    actor_id: administratorId,
    action: "user.invited",
    entity_type: "user",
    entity_id: person.id,
  };
}

/** A year of the log: what was entered, moved and edited, and who joined. */
export function journal(
  of: { theatreId: string; administratorId: string; pieces: Piece[]; movements: MovementRow[]; people: Person[] },
  dice: Dice,
): AuditRow[] {
  const statuses = new Map<string, string>();
  const whole = new Set(of.pieces.filter(({ total }) => total === 1).map(({ row }) => row.id));
  const lines = [
    ...of.people.map((person) => joined(person, of.theatreId, of.administratorId)),
    ...of.pieces.map(created),
    ...of.movements
      .filter(({ type, item_id: itemId }) => type !== "receipt" && whole.has(itemId))
      .map((movement) => moved(movement, statuses)),
    ...of.pieces.filter(() => dice.chance(0.25)).map((piece) => edited(piece, of.people, dice)),
  ];
  return lines.map((line) => auditRow(line, dice)).toSorted((a, b) => Number(a.at) - Number(b.at));
}
