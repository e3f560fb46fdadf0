import type { inventoryMovements } from "@/db/schema";
import { movementComments, placesOfUse, workshopOf } from "@/db/seed/inventory-words";
import { daysAgo, type Dice } from "./dice";
import type { Person } from "./people";
import type { LocationRef } from "./places";
import type { Piece } from "./stock";

export type MovementRow = typeof inventoryMovements.$inferInsert & {
  id: string;
  created_at: Date;
  created_by_id: string;
};
type MovementType = MovementRow["type"];

const day = 86_400_000;

interface Cast {
  dice: Dice;
  locations: ReadonlyMap<string, LocationRef>;
  people: Person[];
}

/** One thing's year, told as movements: it comes in, goes out and back, and ends where it is to be found today. */
class Story {
  readonly movements: MovementRow[] = [];
  private clock: number;

  constructor(
    private readonly piece: Piece,
    private readonly cast: Cast,
  ) {
    this.clock = piece.bought.getTime();
  }

  private place(key: string): LocationRef {
    const found = this.cast.locations.get(key);
    if (!found) throw new Error(`the seed has no location "${key}"`);
    return found;
  }

  /** Somebody of the department, now and then the stage manager. */
  private mover(): string {
    const { dice, people } = this.cast;
    const own = people.filter((person) => person.department === this.piece.department);
    const managers = people.filter((person) => person.role === "assistant_director");
    return dice.pick(dice.chance(0.1) ? managers : own).id;
  }

  /** Some days later, in working hours. */
  private pass(low: number, high: number): void {
    const { dice } = this.cast;
    const date = Math.floor(this.clock / day) * day + dice.between(low, high) * day;
    // From ten in the morning until the set is struck at night, Moscow time.
    const wanted = date + dice.between(7 * 3600, 20 * 3600) * 1000;
    this.clock = Math.max(this.clock + 1_200_000, Math.min(wanted, Date.now() - dice.between(2, 40) * 3_600_000));
  }

  move(type: MovementType, quantity: number, from: string | null, to: string | null): void {
    const at = new Date(this.clock);
    const { dice } = this.cast;
    this.movements.push({
      id: dice.idAt(at),
      theatre_id: this.piece.row.theatre_id,
      item_id: this.piece.row.id,
      type,
      quantity: quantity.toFixed(3),
      from_location_id: from && this.place(from).id,
      to_location_id: to && this.place(to).id,
      comment: dice.chance(0.7) ? dice.pick<string>(movementComments[type]) : null,
      created_by_id: type === "receipt" ? (this.piece.row.created_by_id ?? this.mover()) : this.mover(),
      created_at: at,
    });
  }

  /** Out to where it is used and back, as often as things of its kind are. */
  roundTrips(): void {
    const { dice } = this.cast;
    const { department, home, total } = this.piece;
    const isWorn = department === "costume" || department === "light";
    const rounds = dice.between(0, isWorn ? 3 : 2);
    // Over the whole year, not in its first months alone.
    this.pass(5, 210);
    for (let left = rounds; left > 0; left -= 1) {
      const part = total === 1 ? 1 : dice.between(1, total);
      const place = dice.pick(placesOfUse[department] ?? ["stage"]);
      this.pass(12, Math.floor(170 / (rounds + 1)));
      this.move("issue", part, home, place);
      this.pass(1, 9);
      this.move("return", part, place, home);
    }
    if (dice.chance(0.14)) this.repair();
  }

  private repair(): void {
    const workshop = workshopOf[this.piece.department] ?? "service";
    this.pass(5, 25);
    this.move("to_repair", 1, this.piece.home, workshop);
    this.pass(3, 15);
    this.move("from_repair", 1, workshop, this.piece.home);
  }

  /** Today's place. A part of a quantity goes, the rest stays. */
  end(key: string | null): void {
    if (!key) return;
    const { dice } = this.cast;
    const { type } = this.place(key);
    const part = this.piece.total <= 2 ? 1 : Math.ceil(this.piece.total * (0.2 + 0.6 * dice.next()));
    this.clock = Math.max(this.clock, daysAgo(dice.between(2, 35)).getTime());
    this.pass(1, 1);
    const way = {
      stage: "issue",
      rehearsal: "issue",
      workshop: "to_repair",
      tour: "to_tour",
      warehouse: "transfer",
    } as const;
    this.move(way[type], part, this.piece.home, key);
  }

  writeOff(): void {
    this.pass(20, 90);
    this.move("write_off", this.piece.total, this.piece.home, null);
  }

  /** A second shelf, for what lies in several places. */
  spread(): void {
    const { dice } = this.cast;
    const { home, total } = this.piece;
    const room = home.split("/")[0] ?? home;
    const others = [...this.cast.locations.keys()].filter((key) => key.startsWith(`${room}/`) && key !== home);
    if (others.length === 0 || total < 4) return;
    for (let left = dice.between(0, 2); left > 0; left -= 1) {
      this.pass(5, 40);
      this.move("transfer", Math.max(1, Math.floor(total / 8)), home, dice.pick(others));
    }
  }
}

function chanceEnd(piece: Piece, { dice }: Cast): string | null {
  const roll = dice.next();
  if (roll < 0.62) return null;
  if (roll < 0.86) return dice.pick(placesOfUse[piece.department] ?? ["stage"]);
  if (roll < 0.92) return piece.department === "costume" && dice.chance(0.5) ? "cleaning" : (workshopOf[piece.department] ?? "service");
  if (roll < 0.97) return dice.pick(["tour/Кострома", "tour/Ярославль"]);
  return "written off";
}

/** The movements of all pieces, in the order of their time. */
export function tellStories(pieces: Piece[], cast: Cast): MovementRow[] {
  const told = pieces.flatMap((piece) => {
    const story = new Story(piece, cast);
    story.move("receipt", piece.total, null, piece.home);
    story.roundTrips();
    const end = piece.ends === undefined ? chanceEnd(piece, cast) : piece.ends;
    if (end === "written off") {
      story.writeOff();
      return story.movements;
    }
    // What goes on to the stage leaves from its own shelf, so a part that moves to another shelf stays small.
    story.end(end);
    if (piece.total >= 8 && end === null) story.spread();
    return story.movements;
  });
  return told.toSorted((a, b) => a.created_at.getTime() - b.created_at.getTime());
}
