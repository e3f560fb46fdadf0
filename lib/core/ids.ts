import { v7 } from "uuid";

/** UUIDv7: sorts by time, made before the insert. */
export function newId(): string {
  return v7();
}
