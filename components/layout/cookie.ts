"use client";

const year = 60 * 60 * 24 * 365;

/** A choice of this device, for a year. */
export function keepInCookie(name: string, value: string): void {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax${secure}`;
}

/** Changes some of what a cookie of several values holds; null takes one away. */
export function rememberInCookie(name: string, changes: Record<string, string | null>): void {
  const pair = document.cookie.split("; ").find((one) => one.startsWith(`${name}=`));
  const kept = new URLSearchParams(decodeURIComponent(pair?.slice(name.length + 1) ?? ""));
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) kept.delete(key);
    else kept.set(key, value);
  }
  keepInCookie(name, encodeURIComponent(kept.toString()));
}
