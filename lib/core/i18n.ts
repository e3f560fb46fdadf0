import "server-only";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { isLocale, localeCookie, negotiateLocale } from "@/lib/core/locale";
import { loadMessages } from "@/lib/core/messages";

/** Language of a page: the person's own (kept in a cookie at sign-in), else the browser's. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = isLocale(chosen) ? chosen : negotiateLocale((await headers()).get("accept-language"));
  return { locale, messages: loadMessages(locale) as never, timeZone: "UTC" };
});
