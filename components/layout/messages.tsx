import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { compiledMessages } from "@/components/layout/compiled-messages";

const none: readonly string[] = [];

/** Gives client components below the words of the named modules, besides the shared ones; nothing else is sent. */
export async function Messages({ of = none, children }: { of?: readonly string[]; children: ReactNode }) {
  const all: Record<string, unknown> = await getMessages();
  const wanted = Object.fromEntries(["common", "failure", ...of].map((name) => [name, compiledMessages(all[name] as object)]));
  return <NextIntlClientProvider messages={wanted as never}>{children}</NextIntlClientProvider>;
}
