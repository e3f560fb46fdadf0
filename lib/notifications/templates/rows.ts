import "server-only";
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/core/locale";
import { loadMessages } from "@/lib/core/messages";
import type { KindName } from "@/lib/notifications/constants";

type Values = Record<string, string | number>;
export interface Words {
  title: string;
  message: string;
}

/** The words of messages/, as an administrator finds them before changing them. */
export function defaultWords(kind: KindName, locale: Locale): Words {
  const tree = loadMessages(locale).notifications as { kinds: Record<string, Words> };
  const { title = "", message = "" } = tree.kinds[kind] ?? {};
  return { title, message };
}

/** Words with their placeholders filled in. Words of the theatre's own that cannot be filled in give way to those of messages/. */
export function fillIn(kind: KindName, locale: Locale, own: Words | undefined, values: Values): Words {
  const failed: unknown[] = [];
  const words = own ?? defaultWords(kind, locale);
  const translate = createTranslator({
    locale,
    messages: { words } as never,
    onError: (error) => void failed.push(error),
  }) as unknown as (key: string, values: Values) => string;
  const filled = { title: translate("words.title", values), message: translate("words.message", values) };
  return failed.length > 0 && own ? fillIn(kind, locale, undefined, values) : filled;
}
