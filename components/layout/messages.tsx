import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { packMessages } from "@/components/layout/packed-messages";
import { MoreWords, SharedWords } from "@/components/layout/words";

/** Gives client components below the words that all modules share. */
export async function SharedMessages({ children }: { children: ReactNode }) {
  const [locale, all] = await Promise.all([getLocale(), getMessages()]);
  return (
    <SharedWords locale={locale} words={packMessages(all, ["common", "failure"])}>
      {children}
    </SharedWords>
  );
}

/** Gives client components below the words of the named modules, besides those that are there already; nothing else is sent. */
export async function Messages({ of, children }: { of: readonly string[]; children: ReactNode }) {
  return <MoreWords words={packMessages(await getMessages(), of)}>{children}</MoreWords>;
}
