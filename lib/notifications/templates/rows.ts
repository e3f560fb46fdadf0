import "server-only";
import { eq } from "drizzle-orm";
import { createTranslator } from "use-intl/core";
import { notificationTemplates } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { invalid, notFound } from "@/lib/core/errors";
import { locales, type Locale } from "@/lib/core/locale";
import { loadMessages } from "@/lib/core/messages";
import { kindOf, type KindName, templatedKinds } from "@/lib/notifications/constants";
import { templateProblem } from "@/lib/notifications/templates/rules";
import type { NotificationTemplate } from "@/lib/notifications/templates/schema";

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

/** Every kind in every language, as it reads now. */
export async function listOwnTemplates(ctx: Context): Promise<NotificationTemplate[]> {
  const own = await ctx.tx.select().from(notificationTemplates).where(eq(notificationTemplates.theatre_id, ctx.theatreId));
  return templatedKinds.flatMap((kind) =>
    locales.map((locale) => {
      const row = own.find((one) => one.type === kind && one.locale === locale);
      const { title, message } = row ?? defaultWords(kind, locale);
      return {
        type: kind,
        locale,
        title,
        message,
        is_own: row !== undefined,
        values: [...kindOf(kind).values],
        version: row?.version ?? null,
        updated_at: row?.updated_at ?? null,
      };
    }),
  );
}

export async function fetchTemplate(ctx: Context, type: string, locale: Locale): Promise<NotificationTemplate> {
  const found = (await listOwnTemplates(ctx)).find((one) => one.type === type && one.locale === locale);
  if (!found) throw notFound();
  return found;
}

/** Refuses words that could not be filled in. */
export function requireWords(kind: KindName, words: Words): void {
  const problems = (["title", "message"] as const).flatMap((field) => {
    const problem = templateProblem(kind, words[field]);
    return problem ? [[field, problem] as const] : [];
  });
  if (problems.length > 0) throw invalid(Object.fromEntries(problems), { options: kindOf(kind).values.join(", ") });
}
