"use client";

import { Clock, RefreshCw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { statusWords } from "@/components/inventory/list-words";
import { ItemStatusBadge } from "@/components/inventory/item-status-badge";
import {
  type Answer,
  changeEntry,
  type Entry,
  isSending,
  lookAgain,
  removeEntry,
  type ScanPlace,
  type Session,
  take,
} from "@/components/inventory/scan-session";
import { sourcesOf, verdictOf } from "@/components/inventory/scan-verdict";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/input";
import { State } from "@/components/ui/mark";
import type { Candidate, ScannedItem } from "@/lib/inventory/scan/schema";

interface ScanLinesProps {
  session: Session;
  places: readonly ScanPlace[];
  /** The server did not answer the last time. */
  isAway: boolean;
  /** The thing that the act was refused for. */
  refusedId: string | null;
  onChange: (session: Session) => void;
  onSay: (answer: Answer | null) => void;
  onOpen: (candidate: Pick<Candidate, "kind" | "id">) => void;
}

/** What was scanned, the latest above. */
export function ScanLines(props: ScanLinesProps) {
  const t = useTranslations("scan.session");
  const { entries } = props.session;
  if (entries.length === 0) return <p className="t-14 i2 scan-none">{t("nothing")}</p>;
  return (
    <ol className="scan-lines" aria-label={t("lines")}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryLine {...props} entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function EntryLine({ entry, ...props }: ScanLinesProps & { entry: Entry }) {
  const t = useTranslations("scan.session");
  const { session, onChange } = props;
  return (
    <>
      {entry.item ? <ItemLine {...props} entry={entry} item={entry.item} /> : <CodeLine {...props} entry={entry} />}
      <Button
        look="quiet"
        icon
        disabled={isSending(session, entry)}
        aria-label={t("remove", { number: entry.item?.number ?? entry.code })}
        onClick={() => onChange(removeEntry(session, entry.id))}
      >
        <X />
      </Button>
    </>
  );
}

/** A code that nobody knows yet, that nobody knows at all, or that several things have. */
function CodeLine({ entry, session, isAway, places, onChange, onSay }: ScanLinesProps & { entry: Entry }) {
  const t = useTranslations("scan.session");
  function choose(candidate: Candidate) {
    const taken = take(session, entry, candidate, places);
    onChange(taken.session);
    onSay(taken.answer);
  }
  return (
    <div className="grow">
      <span className="code cut">{entry.code}</span>
      {entry.outcome === "waiting" ? (
        <p className="t-13 i2 row g1">
          <Clock className="i-16" />
          {t(isAway ? "waiting" : "looking")}
        </p>
      ) : (
        <State mark="stop" tone="stop">
          {t(`answers.${entry.outcome === "choose" ? "choose" : "unknown"}`)}
        </State>
      )}
      <div className="row g2 wrap">
        {entry.candidates.map((candidate) => (
          <Button key={candidate.id} onClick={() => choose(candidate)}>
            {candidate.name}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** The line that the whole act was refused for, in view: looked up anew here, or taken out beside it. */
function RefusedLine({ item, onRefresh }: { item: ScannedItem; onRefresh: () => void }) {
  const t = useTranslations("scan.session");
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: browsers have begun to answer with a promise, which is no cleanup.
    line.current?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <div ref={line} className="row g2 wrap">
      <State mark="stop" tone="stop">
        {t("refused_line")}
      </State>
      <Button aria-label={t("refresh", { number: item.number })} onClick={onRefresh}>
        <RefreshCw />
        {t("refresh_short")}
      </Button>
    </div>
  );
}

function ItemLine({ entry, item, session, places, refusedId, onChange, onOpen }: ScanLinesProps & { entry: Entry; item: ScannedItem }) {
  const t = useTranslations("scan.session");
  const inventory = useTranslations("inventory");
  const verdict = verdictOf(entry, session, places);
  const isHeld = isSending(session, entry);
  const where = item.stock.map((at) => at.location).join(", ");
  return (
    <>
      <div className="grow">
        <span className="code i2">{item.number}</span>
        <button type="button" className="scan-name" onClick={() => onOpen(item)}>
          {item.name}
        </button>
        <p className="row g2 wrap t-13 i2">
          <ItemStatusBadge status={item.status} words={statusWords(inventory)} />
          <span>{where}</span>
          {item.kits.map((kit) => (
            <span key={kit.id}>{t("in_kit", { kit: kit.name })}</span>
          ))}
        </p>
        {verdict === "right" ? null : (
          <State mark="stop" tone="stop">
            {t(`answers.${verdict}`)}
          </State>
        )}
        {item.id === refusedId && !isHeld ? <RefusedLine item={item} onRefresh={() => onChange(lookAgain(session, entry.id))} /> : null}
        {isHeld ? <p className="t-13 i2">{t("sending")}</p> : null}
      </div>
      <Source entry={entry} item={item} session={session} isHeld={isHeld} onChange={onChange} />
      {item.tracking === "quantity" ? (
        <label className="scan-quantity">
          <span className="sr-only">{t("quantity", { number: item.number })}</span>
          <Input
            type="number"
            inputMode="decimal"
            min={0.001}
            step="any"
            value={entry.quantity}
            disabled={isHeld}
            onChange={(event) => onChange(changeEntry(session, entry.id, { quantity: Math.max(0.001, Number(event.target.value)) }))}
          />
          <span className="t-12 i3">{item.unit}</span>
        </label>
      ) : null}
    </>
  );
}

interface SourceProps {
  entry: Entry;
  item: ScannedItem;
  session: Session;
  isHeld: boolean;
  onChange: (session: Session) => void;
}

/** Where it is taken from, where that could be several places. */
function Source({ entry, item, session, isHeld, onChange }: SourceProps) {
  const t = useTranslations("scan.session");
  const sources = sourcesOf(item, session);
  if (sources.length < 2) return null;
  return (
    <label className="scan-source">
      <span className="sr-only">{t("from", { number: item.number })}</span>
      <Select
        value={entry.fromId ?? ""}
        disabled={isHeld}
        onChange={(event) => onChange(changeEntry(session, entry.id, { fromId: event.target.value }))}
      >
        {sources.map((at) => (
          <option key={at.location_id} value={at.location_id}>
            {t("from_place", { place: at.location, quantity: Number(at.quantity) })}
          </option>
        ))}
      </Select>
    </label>
  );
}
