"use client";

import { useEffect } from "react";

/** As public/sw.js calls it. */
const pages = "kept-pages";
/** Counts of other days give way. */
const most = 20;

async function keep(path: string): Promise<void> {
  await navigator.serviceWorker.register("/sw.js");
  const answer = await fetch(path);
  if (!answer.ok || answer.redirected) return;
  const cache = await caches.open(pages);
  await cache.put(path, answer);
  const kept = await cache.keys();
  for (const old of kept.slice(0, -most)) await cache.delete(old);
}

/** Only where the page came by https, or from this machine. */
const isAble = () => "serviceWorker" in navigator && "caches" in window;

/** Keeps the page that it stands on in this browser, so that it opens where there is no network; what it shows is as old as that. */
export function KeptPage() {
  useEffect(() => {
    // Without network now, the page of last time stays.
    if (isAble()) void keep(location.pathname).catch(() => undefined);
  }, []);
  return null;
}

/** Whoever signs in next on this tablet finds no page of somebody else. */
export function ForgetKeptPages() {
  useEffect(() => {
    if (isAble()) void caches.delete(pages);
  }, []);
  return null;
}
