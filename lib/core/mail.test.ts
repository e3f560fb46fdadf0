import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mails } from "@/db/schema";
import { database } from "@/lib/core/database";
import { type SmtpReceiver, startSmtpReceiver } from "@/tests/support/smtp-receiver";

const mail = {
  to: "anna@example.org",
  subject: "Приглашение в «АртМеханику»",
  text: "Откройте https://flytower.example.org/invite/abc",
  html: '<p>Откройте <a href="https://flytower.example.org/invite/abc">приглашение</a></p>',
};

/** The module as a process with this configuration has it. */
async function configured(smtpUrl = "") {
  process.env.SMTP_URL = smtpUrl;
  process.env.MAIL_FROM = "Flytower <stage@flytower.example.org>";
  vi.resetModules();
  return import("@/lib/core/mail");
}

const jobs = () =>
  database().execute<{ id: string; payload: { sealed: string }; key: string }>(
    sql`select id, payload, key from graphile_worker._private_jobs`,
  );

async function queue(module: Awaited<ReturnType<typeof configured>>, more: object = {}): Promise<string> {
  await database().transaction((tx) => module.sendMail(tx, { ...mail, ...more }));
  const [job] = await jobs();
  return job?.payload.sealed ?? "";
}

beforeEach(async () => {
  await database().execute(sql`delete from graphile_worker._private_jobs`);
  await database().delete(mails);
});

describe("a queued mail", () => {
  it("cannot be read in the database: neither its words, nor its link, nor to whom it goes", async () => {
    const sealed = await queue(await configured());
    const table = JSON.stringify(await jobs());
    for (const word of ["anna@example.org", "Приглашение", "invite", Buffer.from("invite/abc").toString("base64url")])
      expect(table).not.toContain(word);
    expect(sealed.split(".")).toHaveLength(5);
  });

  it("is none where its transaction did not commit", async () => {
    const { sendMail } = await configured();
    const undone = database().transaction(async (tx) => {
      await sendMail(tx, mail);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await jobs()).toHaveLength(0);
  });

  it("of one message waits once", async () => {
    const module = await configured();
    await queue(module, { messageId: "<one@flytower>" });
    await queue(module, { messageId: "<one@flytower>" });
    expect(await jobs()).toHaveLength(1);
  });

  it("that somebody tampered with is not sent", async () => {
    const module = await configured();
    const sealed = await queue(module);
    const middle = Math.floor(sealed.length / 2);
    const tampered = sealed.slice(0, middle) + (sealed[middle] === "A" ? "B" : "A") + sealed.slice(middle + 1);
    await expect(module.deliverMail(tampered)).rejects.toThrow();
    expect(await database().select().from(mails)).toEqual([]);
  });
});

it("without SMTP_URL a mail is kept, once however often it is delivered", async () => {
  const module = await configured();
  const sealed = await queue(module);
  await module.deliverMail(sealed);
  await module.deliverMail(sealed);
  const kept = await database().select().from(mails);
  expect(kept).toMatchObject([{ recipient: mail.to, subject: mail.subject, text: mail.text, html: mail.html }]);
  expect(kept[0]?.message_id).toMatch(/^<[\w-]+@localhost>$/);
});

describe("with SMTP_URL", () => {
  let receiver: SmtpReceiver | undefined;
  afterEach(() => receiver?.close());

  it("a mail goes out with its two forms, its sender and its message id", async () => {
    receiver = await startSmtpReceiver();
    const module = await configured(receiver.url);
    await module.deliverMail(await queue(module, { messageId: "<seven@flytower>" }));
    expect(receiver.received).toMatchObject([{ from: "stage@flytower.example.org", to: ["anna@example.org"] }]);
    const raw = receiver.received[0]?.raw ?? "";
    expect(raw).toMatch(/^Message-ID: <seven@flytower>/m);
    expect(raw).toContain("Content-Type: multipart/alternative");
    for (const type of ["text/plain; charset=utf-8", "text/html; charset=utf-8"]) expect(raw).toContain(type);
    expect(await database().select().from(mails)).toEqual([]);
  });

  it("no header can be slipped in through a subject or an address", async () => {
    receiver = await startSmtpReceiver();
    const module = await configured(receiver.url);
    await module.deliverMail(await queue(module, { subject: "Hello\r\nBcc: evil@example.org" }));
    expect(receiver.received[0]?.to).toEqual(["anna@example.org"]);
    expect(receiver.received[0]?.raw).not.toMatch(/^Bcc:/m);
  });

  it("a mail that was refused fails its job, and goes out at the next attempt", async () => {
    receiver = await startSmtpReceiver({ refusals: 1 });
    const module = await configured(receiver.url);
    const sealed = await queue(module);
    await expect(module.deliverMail(sealed)).rejects.toThrow(/Busy/);
    await module.deliverMail(sealed);
    expect(receiver.received).toHaveLength(1);
  });
});
