import "server-only";
import { cookies } from "next/headers";
import { encodeSession, sessionCookie } from "@/lib/core/auth/session";
import { localeCookie, type Locale } from "@/lib/core/locale";

const year = 365 * 86_400;

/** Hands the browser its session and the person's language. */
export async function keepSession(sessionId: string, locale: Locale): Promise<void> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  jar.set(name, await encodeSession(sessionId), options);
  await keepLocale(locale);
}

export async function dropSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

export async function keepLocale(locale: Locale): Promise<void> {
  const { options } = sessionCookie();
  (await cookies()).set(localeCookie, locale, { ...options, httpOnly: false, maxAge: year });
}
