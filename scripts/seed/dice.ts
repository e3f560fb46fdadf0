import { UUID } from "uuidv7";

/** Chance that falls the same way every time: a theatre made twice is the same theatre, but for its dates. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0, below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.next() * from.length)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  }

  /** A key that sorts to the moment it is of. */
  idAt(moment: Date): string {
    const bits = (count: number) => this.between(0, 2 ** count - 1);
    return UUID.fromFieldsV7(moment.getTime(), bits(12), bits(30), bits(32)).toString();
  }
}

const day = 86_400_000;

/** Noon of theatre time, some days before today: dates of a seed move with the day on which it is made. */
export function daysAgo(days: number): Date {
  const today = new Date();
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate(), 9) - days * day);
}

export function civil(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
