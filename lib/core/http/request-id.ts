import "server-only";
import { newId } from "@/lib/core/ids";

const sane = /^[\w.-]{8,64}$/;

/** The caller's own request id when it is a sane one, else a new one. */
export function requestIdOf(given: string | null): string {
  return given && sane.test(given) ? given : newId();
}
