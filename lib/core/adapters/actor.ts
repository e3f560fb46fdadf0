import "server-only";
import { getLocale } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { admissionHeader, takeAdmission } from "@/lib/core/auth/admission";
import { actorByBearer, actorByCookie, sessionCookie } from "@/lib/core/auth/session";
import { anonymous, type Caller } from "@/lib/core/context";
import { clientAddressHeader } from "@/lib/core/http/client-address";
import { requestIdOf } from "@/lib/core/http/request-id";
import { isLocale, negotiateLocale, type Locale } from "@/lib/core/locale";

function describe(source: Headers): Pick<Caller, "requestId" | "ipAddress" | "device"> {
  return {
    requestId: requestIdOf(source.get("x-request-id")),
    ipAddress: source.get(clientAddressHeader),
    device: source.get("user-agent")?.slice(0, 300) ?? null,
  };
}

/** Who looks at a page or presses a button; the session is read once a request, by the gate where the request passed it. */
export const pageCaller = cache(async (): Promise<Caller> => {
  const [given, jar, locale] = await Promise.all([headers(), cookies(), getLocale()]);
  const actor = takeAdmission(given.get(admissionHeader)) ?? (await actorByCookie(jar.get(sessionCookie().name)?.value));
  return { actor, locale: isLocale(locale) ? locale : "ru", ...describe(given) };
});

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split("; ");
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Who calls the API: a bearer token wins over the browser's session. */
export async function requestCaller(request: Request): Promise<Caller & { isBrowser: boolean }> {
  const known = describe(request.headers);
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const accepted = request.headers.get("accept-language");
  const inLanguage = (own: Locale | null): Locale => (accepted || !own ? negotiateLocale(accepted) : own);
  if (bearer) {
    const actor = await actorByBearer(bearer);
    return { actor, locale: inLanguage(actor.locale), ...known, isBrowser: false };
  }
  const cookie = cookieOf(request, sessionCookie().name);
  const actor = cookie ? await actorByCookie(cookie) : anonymous;
  return { actor, locale: inLanguage(actor.locale), ...known, isBrowser: actor.kind === "user" };
}
