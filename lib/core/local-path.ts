const ours = "http://flytower.invalid";

/** True for a path of this site; false for any other site's address, however it is written: `//evil.example`, `/\evil.example`, `/<tab>/evil.example`. */
export function isLocalPath(value: unknown): value is string {
  if (typeof value !== "string" || !value.startsWith("/")) return false;
  return URL.canParse(value, ours) && new URL(value, ours).origin === ours;
}
