import "server-only";
import { createTranslator } from "use-intl/core";
import { env } from "@/lib/core/env";
import { postMail } from "@/lib/core/mail";
import { loadMessages } from "@/lib/core/messages";
import type { Channel } from "@/lib/notifications/channels/rows";
import type { Notice, Recipient } from "@/lib/notifications/channels/schema";
import { letterBody } from "@/lib/notifications/email/rules";

const settingsUrl = () => `${env().APP_URL}/profile/notifications`;

/** The same for every attempt, so that a receiver folds a repeated letter into the first. */
const messageId = (key: string) => `<${key}@${new URL(env().APP_URL).hostname}>`;

function translatorOf({ locale }: Recipient) {
  const translate = createTranslator({ locale, messages: loadMessages(locale) });
  return (key: string, values: Record<string, string | number> = {}) => translate(`notifications.mail.${key}` as never, values as never);
}

async function post(recipient: Recipient, notices: Notice[], subject: string, id: string, lead?: string): Promise<"sent"> {
  const t = translatorOf(recipient);
  const words = { lead, open: t("open"), settings: t("settings"), why: t("why") };
  await postMail({
    to: recipient.email,
    subject,
    messageId: messageId(id),
    headers: { "List-Unsubscribe": `<${settingsUrl()}>`, "Auto-Submitted": "auto-generated" },
    ...letterBody({ notices, theatre: recipient.theatre, settingsUrl: settingsUrl(), words }),
  });
  return "sent";
}

/** Letters by SMTP, or into the mailbox of a demonstration. */
export const emailChannel: Channel = {
  isConfigured: () => true,
  send: (_ctx, recipient, notice) => post(recipient, [notice], notice.title, notice.delivery_id),
  async sendDigest(_ctx, recipient, notices, digestId) {
    const t = translatorOf(recipient);
    const subject = t("digest_subject", { theatre: recipient.theatre.name, count: notices.length });
    return post(recipient, notices, subject, digestId, t("digest_lead", { name: recipient.first_name, count: notices.length }));
  },
};
