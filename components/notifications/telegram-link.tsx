"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { buttonClass } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { createTelegramCodeAction, deleteTelegramLinkAction } from "@/lib/notifications/telegram/actions";

const lookMs = 3000;

interface TelegramLinkProps {
  link: { username: string | null; linked_at: Date | null };
}

/** Joins a chat with the bot by a code, and parts from it. */
export function TelegramLink({ link }: TelegramLinkProps) {
  const t = useTranslations("telegram");
  return (
    <Section title={t("title")}>
      <div className="flex flex-col items-start gap-3 pt-3">{link.linked_at ? <Joined username={link.username} /> : <JoinForm />}</div>
    </Section>
  );
}

function Joined({ username }: { username: string | null }) {
  const t = useTranslations("telegram");
  const toast = useToast();
  return (
    <ActionForm action={deleteTelegramLinkAction} onDone={() => toast({ text: t("parted") })} className="row g3 flex-wrap">
      <span>{username ? t("joined", { name: `@${username}` }) : t("joined_unnamed")}</span>
      <SubmitButton>{t("part")}</SubmitButton>
    </ActionForm>
  );
}

function JoinForm() {
  const t = useTranslations("telegram");
  return (
    <ActionForm action={createTelegramCodeAction} renderDone={({ code, url }) => <Code code={code} url={url} />}>
      <SubmitButton>{t("join")}</SubmitButton>
    </ActionForm>
  );
}

/** The bot tells the server, not this page: while the code is shown, the page looks whether the chat has come. */
function Code({ code, url }: { code: string; url: string }) {
  const t = useTranslations("telegram");
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), lookMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div className="flex flex-col items-start gap-3" role="status">
      <p>{t("code_hint")}</p>
      <div className="row g3 flex-wrap">
        <a className={buttonClass({ look: "primary" })} href={url} target="_blank" rel="noreferrer">
          {t("open")}
        </a>
        <span className="code t-16 telegram-code">{code}</span>
      </div>
    </div>
  );
}
