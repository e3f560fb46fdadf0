import { uuidv7 } from "uuidv7";

/** UUIDv7: sorts by time, made before the insert; of a library that fetches its random bits for several at once. */
export function newId(): string {
  return uuidv7();
}

/** Before every id of this moment, after every id of those before it. */
export function firstIdAt(moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
