import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { Section } from "@/components/ui/section";
import { When } from "@/components/ui/when";
import { retryFailuresAction } from "@/lib/admin/jobs/actions";
import { type FailureList as Failures, failureKinds } from "@/lib/admin/jobs/schema";

/** What gave up, kind by kind, each with its reason and a way back. */
export function FailureList({ failures, zone }: { failures: Failures; zone: string }) {
  const t = useTranslations("jobs");
  return (
    <div className="page flex flex-col gap-8">
      {failureKinds.map((kind) => {
        const items = failures.items.filter((item) => item.kind === kind);
        return (
          <Section
            key={kind}
            title={t(`kind_${kind}`)}
            count={t("count", { count: failures.counts[kind], waiting: failures.waiting[kind] })}
            end={items.length > 1 ? <Retry kind={kind} label={t("retry_all")} /> : undefined}
          >
            {items.length === 0 ? <p className="t-13 i2 py-2">{t("none")}</p> : null}
            <ul>
              {items.map((item) => (
                <li
                  key={item.id}
                  className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 tablet:grid-cols-[minmax(0,1fr)_auto_auto] tablet:items-center"
                >
                  <div className="min-w-0">
                    <div className="row g2 flex-wrap">
                      <span className="code">{item.name}</span>
                      {item.person ? <span className="t-13">{item.person}</span> : null}
                    </div>
                    <p className="t-12 i2 break-words">{item.reason ?? t("no_reason")}</p>
                  </div>
                  <div className="t-12 i3">
                    {t("attempts", { count: item.attempts })} · <When at={item.at} zone={zone} />
                  </div>
                  <Retry kind={kind} id={item.id} label={t("retry")} />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}

function Retry({ kind, id, label }: { kind: string; id?: string; label: string }) {
  return (
    <ActionForm action={retryFailuresAction}>
      <HiddenField name="kind" value={kind} />
      {id ? <HiddenField name="id" value={id} /> : null}
      <SubmitButton look="default">{label}</SubmitButton>
    </ActionForm>
  );
}
