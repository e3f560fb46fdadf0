"use client";

const year = 60 * 60 * 24 * 365;

/** A choice of this device, for a year. */
export function keepInCookie(name: string, value: string): void {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax${secure}`;
}
