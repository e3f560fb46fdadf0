import { gzipSync } from "node:zlib";
import type { Target } from "./load";

/** What a browser is sent of scripts for a page, compressed: all that its HTML names, once each. Bytes. */
export async function scriptWeight(page: Target): Promise<number> {
  const html = await (await fetch(page.url, { headers: page.headers })).text();
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.js(?:\?[^"]*)?)"[^>]*>/g)];
  // An old browser's scripts are not sent to those that are measured.
  const modern = named.filter(([tag]) => !/\bnomodule\b/i.test(tag));
  const addresses = new Set(modern.flatMap(([, address]) => (address ? [new URL(address.replaceAll("&amp;", "&"), page.url).href] : [])));
  const sizes = await Promise.all(
    [...addresses].map(async (address) => gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
