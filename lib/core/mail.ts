import "server-only";
import nodemailer, { type Transporter } from "nodemailer";
import type SMTPPool from "nodemailer/lib/smtp-pool";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { mails } from "@/db/schema";
import { database } from "@/lib/core/database";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { addJob } from "@/lib/core/queue";
import { seal, unseal } from "@/lib/core/seal";

const Mail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** The same for every attempt to send this mail. */
  messageId: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
});
export type Mail = z.output<typeof Mail>;

/** Queues a mail in the caller's transaction: it goes out if that commits, and survives a restart. */
export async function sendMail(tx: Transaction, mail: Omit<Mail, "messageId"> & { messageId?: string }): Promise<void> {
  const whole: Mail = { messageId: `<${newId()}@${new URL(env().APP_URL).hostname}>`, ...mail };
  await addJob(tx, "mail", { sealed: await seal(whole) }, { key: `mail:${whole.messageId}` });
}

type PoolOptions = SMTPPool.Options & { url: string };

/** A mail takes a minute at the most: who keeps waiting longer may take it for lost. */
const connection = { pool: true, maxConnections: 4, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
let transport: Transporter | undefined;

async function keep(mail: Mail): Promise<void> {
  const { to, messageId, headers: _, ...content } = mail;
  await database()
    .insert(mails)
    .values({ id: newId(), recipient: to, message_id: messageId, ...content })
    .onConflictDoNothing();
}

/** Sends a queued mail. */
export async function deliverMail(sealed: string): Promise<void> {
  await postMail(Mail.parse(await unseal(sealed)));
}

/** Sends a mail now by SMTP, or keeps it where no SMTP_URL is set. */
export async function postMail(mail: Mail): Promise<void> {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  if (!url) return keep(mail);
  transport ??= nodemailer.createTransport({ ...connection, url } as PoolOptions);
  await transport.sendMail({ from, ...mail });
}

/** Connections that wait for the next mail keep a process alive. */
export function closeMail(): void {
  transport?.close();
  transport = undefined;
}
