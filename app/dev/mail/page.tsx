import { notFound } from "next/navigation";
import { connection } from "next/server";
import { getFormatter, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { Section } from "@/components/ui/section";
import { isMailboxOpen, readMailbox } from "@/lib/core/mailbox";

const link = /(https?:\/\/\S+)/;

/** A text with its addresses as links: the mails of a demonstration are there to be followed. */
function Linked({ text }: { text: string }) {
  return text.split(link).map((part, index) =>
    index % 2 === 1 ? (
      <a key={part} className="link" href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}

/** Mails of an installation without SMTP, newest first. */
export default async function MailPage() {
  await connection();
  if (!isMailboxOpen()) notFound();
  const [mails, t, format] = await Promise.all([readMailbox(), getTranslations("mail"), getFormatter()]);
  return (
    <main id="main">
      <PageHead title={t("title")} count={mails.length} />
      <div className="page flex flex-col gap-6">
        {mails.length === 0 ? <p className="i2">{t("empty")}</p> : null}
        {mails.map((mail) => (
          <Section
            key={mail.id}
            title={mail.subject}
            count={`${mail.recipient}, ${format.dateTime(mail.created_at, { dateStyle: "medium", timeStyle: "short" })}`}
          >
            <p className="max-w-[62ch] pb-2 whitespace-pre-line">
              <Linked text={mail.text} />
            </p>
          </Section>
        ))}
      </div>
    </main>
  );
}
