import "server-only";
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/core/locale";
import { loadMessages } from "@/lib/core/messages";

/** The words of one file of messages, for what leaves without a page around it: files, letters. */
export function wordsOf(locale: Locale, namespace: string): (key: string, values?: Record<string, string | number>) => string {
  const t = createTranslator({ locale, messages: loadMessages(locale), namespace: namespace as never });
  return (key, values) => t(key as never, values as never);
}
