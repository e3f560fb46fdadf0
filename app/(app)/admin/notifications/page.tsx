import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { TemplateForm } from "@/components/notifications/template-form";
import { AdminTabs } from "@/components/users/admin-tabs";
import { load, loadActor } from "@/lib/core/adapters/page";
import { templatedKinds } from "@/lib/notifications/constants";
import { listTemplates } from "@/lib/notifications/templates/queries/list-templates";
import { previewTemplate } from "@/lib/notifications/templates/queries/preview-template";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.templates");
  return { title: t("title") };
}

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function TemplatesPage({ searchParams }: { searchParams: SearchParams }) {
  const [search, actor, { items }, t] = await Promise.all([
    searchParams,
    loadActor(),
    load(listTemplates, {}),
    getTranslations("notifications"),
  ]);
  const kind = templatedKinds.find((one) => one === search.kind) ?? "task_assigned";
  const shown = items.filter((item) => item.type === kind);
  const examples = await Promise.all(
    shown.map(({ locale, title, message }) => load(previewTemplate, { type: kind, locale, title, message })),
  );
  return (
    <Messages of={["notifications"]}>
      <PageHead title={t("templates.title")} />
      <AdminTabs current="notifications" holder={actor} />
      <div className="page grid gap-8 desk:grid-cols-[280px_minmax(0,1fr)]">
        <nav aria-label={t("templates.kinds")} className="flex flex-col">
          {templatedKinds.map((one) => (
            <Link
              key={one}
              className={one === kind ? "link bb py-1.5" : "link py-1.5"}
              href={`/admin/notifications?kind=${one}`}
              aria-current={one === kind ? "page" : undefined}
            >
              {t(`kinds.${one}.name`)}
            </Link>
          ))}
        </nav>
        <div className="flex flex-col gap-8">
          {shown.map((template, at) => (
            <TemplateForm
              key={`${kind} ${template.locale} ${template.version}`}
              template={template}
              example={examples[at] ?? { title: template.title, message: template.message }}
            />
          ))}
        </div>
      </div>
    </Messages>
  );
}
