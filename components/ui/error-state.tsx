import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Fact, Facts } from "@/components/ui/facts";

interface ErrorStateProps {
  title: string;
  lead?: ReactNode;
  kept?: ReactNode;
  todo?: ReactNode;
  /** The number to quote. */
  requestId?: string;
  /** Two ways on: big buttons. */
  actions?: ReactNode;
}

export function ErrorState({ title, lead, kept, todo, requestId, actions }: ErrorStateProps) {
  const t = useTranslations("failure");
  return (
    <div className="failure">
      <div>
        <h1>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
        <Facts>
          {kept ? <Fact term={t("kept")}>{kept}</Fact> : null}
          {todo ? <Fact term={t("todo")}>{todo}</Fact> : null}
          {requestId ? (
            <Fact term={t("quote")}>
              <span className="code">{requestId}</span> <CopyButton text={requestId} />
            </Fact>
          ) : null}
        </Facts>
        {actions ? <div className="verbs">{actions}</div> : null}
      </div>
    </div>
  );
}
