"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useTransition } from "react";
import { hrefWith, type SearchChanges } from "@/components/data-table/url";

/** The address of this list: read it, link to a changed one, or go there while the old rows stay. */
export function useListSearch() {
  const pathname = usePathname();
  const search = useSearchParams();
  const router = useRouter();
  const [pending, start] = useTransition();
  const href = useCallback((changes: SearchChanges) => hrefWith(pathname, new URLSearchParams(search), changes), [pathname, search]);
  const go = useCallback((changes: SearchChanges) => start(() => router.replace(href(changes), { scroll: false })), [href, router]);
  return { pathname, search, href, go, pending };
}
