import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { createTranslator } from "use-intl/core";
import type { Transaction } from "@/db/client";
import { accountLinks, theatres, users } from "@/db/schema";
import { hashSecret, newSecret } from "@/lib/core/auth/tokens";
import type { Context } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { defaultLocale, isLocale } from "@/lib/core/locale";
import { sendMail } from "@/lib/core/mail";
import { loadMessages } from "@/lib/core/messages";
import { defineSubscriber, type Subscriber } from "@/lib/core/subscriber";
import { invitationDays, resetMinutes } from "@/lib/users/constants";
import { mailBody } from "@/lib/users/rules";

type Purpose = (typeof accountLinks.$inferSelect)["purpose"];

const lifetimes = {
  invitation: sql`make_interval(days => ${invitationDays})`,
  reset: sql`make_interval(mins => ${resetMinutes})`,
};

/** Makes a link whose secret is nowhere but in the mail; earlier ones of the kind stop working. */
async function makeLink(ctx: Context<Transaction>, userId: string, purpose: Purpose): Promise<string> {
  const secret = newSecret();
  await ctx.tx
    .update(accountLinks)
    .set({ used_at: sql`now()` })
    .where(and(eq(accountLinks.user_id, userId), eq(accountLinks.purpose, purpose), isNull(accountLinks.used_at)));
  await ctx.tx.insert(accountLinks).values({
    id: newId(),
    theatre_id: ctx.theatreId,
    user_id: userId,
    purpose,
    token_hash: hashSecret(secret),
    expires_at: sql`now() + ${lifetimes[purpose]}`,
  });
  return `${env().APP_URL}/${purpose === "reset" ? "reset" : "invite"}/${secret}`;
}

/** Writes to a person in their language. */
async function mailLink(ctx: Context<Transaction>, userId: string, purpose: Purpose): Promise<void> {
  const [person] = await ctx.tx
    .select({
      email: users.email,
      first_name: users.first_name,
      locale: users.locale,
      is_verified: users.is_verified,
      theatre: theatres.name,
    })
    .from(users)
    .innerJoin(theatres, eq(theatres.id, users.theatre_id))
    .where(and(eq(users.theatre_id, ctx.theatreId), eq(users.id, userId), users.is_active));
  if (!person || (purpose === "invitation" && person.is_verified)) return;
  const locale = isLocale(person.locale) ? person.locale : defaultLocale;
  const translate = createTranslator({ locale, messages: loadMessages(locale) });
  const values = { name: person.first_name, theatre: person.theatre, days: invitationDays, minutes: resetMinutes };
  const t = (key: string) => translate(`users.mail.${purpose}.${key}` as never, values as never);
  const link = { url: await makeLink(ctx, userId, purpose), label: t("button") };
  await sendMail(ctx.tx, {
    to: person.email,
    subject: t("subject"),
    ...mailBody({ paragraphs: [t("first"), t("lifetime"), t("ignore")], link }),
  });
}

const mailInvitation = defineSubscriber({
  name: "users.mailInvitation",
  topic: "user.invited",
  handle: (ctx, event) => mailLink(ctx, event.entity_id, "invitation"),
});

const mailReset = defineSubscriber({
  name: "users.mailReset",
  topic: "user.reset_requested",
  handle: (ctx, event) => mailLink(ctx, event.entity_id, "reset"),
});

export const usersSubscribers: readonly Subscriber[] = [mailInvitation, mailReset];
