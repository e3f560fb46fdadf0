"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CountCode } from "@/components/inventory/count-queue";
import { Button, ButtonLink } from "@/components/ui/button";
import { State } from "@/components/ui/mark";
import { Notice } from "@/components/ui/notice";
import type { ScannedItem } from "@/lib/inventory/scan/schema";

interface CountCodesProps {
  codes: readonly CountCode[];
  isAway: boolean;
  /** Where to go on after signing in again. */
  next: string;
  choose: (id: string, item: ScannedItem) => void;
  drop: (id: string) => void;
}

/** Codes that are scanned and not counted: those that wait for the network, and those that a person must look at. */
export function CountCodes({ codes, isAway, next, choose, drop }: CountCodesProps) {
  const t = useTranslations("stocktakes.entry");
  const waiting = codes.filter(({ outcome }) => outcome === "waiting").length;
  const odd = codes.filter(({ outcome }) => outcome !== "waiting");
  return (
    <>
      {isAway && waiting > 0 ? (
        <Notice
          tone="warn"
          actions={
            <ButtonLink href={`/login?next=${encodeURIComponent(next)}`} prefetch={false}>
              {t("sign_in")}
            </ButtonLink>
          }
        >
          {t("waiting", { count: waiting })}
        </Notice>
      ) : null}
      {odd.length > 0 ? (
        <ul className="scan-lines" aria-label={t("odd")}>
          {odd.map((one) => (
            <li key={one.id}>
              <OddCode code={one} choose={choose} />
              <Button look="quiet" icon aria-label={t("drop", { number: one.code })} onClick={() => drop(one.id)}>
                <X />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** Why a code is not counted. */
function useReason() {
  const t = useTranslations("stocktakes.entry");
  return ({ outcome, detail = "" }: CountCode) => {
    if (outcome === "refused") return detail;
    if (outcome === "kit") return t("kit", { kit: detail });
    return t(outcome === "choose" ? "choose" : "unknown");
  };
}

function OddCode({ code: one, choose }: { code: CountCode; choose: CountCodesProps["choose"] }) {
  const reasonOf = useReason();
  const { id, code, item: refused, candidates } = one;
  return (
    <div className="grow">
      <span className="code cut">{refused?.number ?? code}</span>
      {refused ? <span className="block">{refused.name}</span> : null}
      <State mark="stop" tone="stop">
        {reasonOf(one)}
      </State>
      <div className="row g2 wrap">
        {candidates.map((item) => (
          <Button key={item.id} onClick={() => choose(id, item)}>
            {item.name}
          </Button>
        ))}
      </div>
    </div>
  );
}
