"use client";

import { ArrowDownLeft, ArrowRightLeft, ArrowUpRight, ClipboardList, SquareArrowOutUpRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { candidatePlace } from "@/components/inventory/scan-candidates";
import { ScanAnswer } from "@/components/inventory/scan-answer";
import { lookUp } from "@/components/inventory/scan-client";
import { countPlace, type OpenCount, ScanCount } from "@/components/inventory/scan-count";
import { ScanFoot } from "@/components/inventory/scan-foot";
import { ScanLines } from "@/components/inventory/scan-lines";
import { type ScanMode, scanModes, type ScanPlace, type Session } from "@/components/inventory/scan-session";
import { destinationsOf } from "@/components/inventory/scan-verdict";
import { useScanSession } from "@/components/inventory/use-scan-session";
import { Scanner } from "@/components/scan/scanner";
import { SoundSwitch } from "@/components/scan/sound-switch";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";

const icons: Record<ScanMode, ReactNode> = {
  open: <SquareArrowOutUpRight />,
  move: <ArrowRightLeft />,
  issue: <ArrowUpRight />,
  return: <ArrowDownLeft />,
  count: <ClipboardList />,
};

interface ScanDeskProps {
  userId: string;
  places: readonly ScanPlace[];
  /** Counts that are open; null for who may not count. */
  counts: readonly OpenCount[] | null;
  mayMove: boolean;
  mayOverride: boolean;
}

/** One scan after the other: what is done with them is chosen once, and done at the end in one act. */
export function ScanDesk({ userId, places, counts, mayMove, mayOverride }: ScanDeskProps) {
  const t = useTranslations("scan.session");
  const router = useRouter();
  const desk = useScanSession(userId, places);
  const { session, change } = desk;
  const modes = scanModes.filter((one) => (one === "count" ? counts !== null : mayMove || one === "open"));
  const mode = modes.includes(session.mode) ? session.mode : "open";

  function turnTo(next: ScanMode) {
    if (session.attempt) return;
    const fits = destinationsOf(next, places).some(({ id }) => id === session.toId);
    change({ ...session, mode: next, toId: fits ? session.toId : null, reason: "" });
  }
  function scanned(code: string) {
    if (mode === "open") router.push(`/s?code=${encodeURIComponent(code)}`);
    else if (mode === "count") void countAt(code);
    else desk.scan(code);
  }
  async function countAt(code: string) {
    const found = await lookUp(code);
    const place = found.kind === "done" ? found.data.candidates.find(({ kind }) => kind === "place") : undefined;
    if (place) return router.push(countPlace(counts ?? [], place.id));
    desk.say({ key: found.kind === "away" ? "away" : "no_place", sound: "wrong", name: "", number: code });
  }
  const isList = mode !== "open" && mode !== "count";
  return (
    <div className="scan-desk">
      <ModeBar modes={modes} mode={mode} onTurn={turnTo} />
      <Destination mode={mode} session={session} places={places} onChange={change} />
      <div className="scan-work">
        <div className="scan-hand">
          <Scanner onCode={scanned} />
          <ScanAnswer {...desk} />
        </div>
        {mode === "open" ? <p className="t-14 i2">{t("open_hint")}</p> : null}
        {mode === "count" ? <ScanCount counts={counts ?? []} /> : null}
        {isList ? (
          <ScanLines
            session={{ ...session, mode }}
            places={places}
            isAway={desk.isAway}
            refusedId={desk.refusedId}
            onChange={change}
            onSay={desk.say}
            onOpen={(one) => router.push(candidatePlace(one))}
          />
        ) : null}
      </div>
      {isList ? (
        <ScanFoot
          session={{ ...session, mode }}
          places={places}
          mayOverride={mayOverride}
          onChange={change}
          onSend={() => desk.send()}
          onUndo={() => void desk.undo()}
        />
      ) : null}
    </div>
  );
}

function ModeBar({ modes, mode, onTurn }: { modes: readonly ScanMode[]; mode: ScanMode; onTurn: (mode: ScanMode) => void }) {
  const t = useTranslations("scan.session");
  const items = modes.map((key) => ({
    key,
    label: t(`modes.${key}`),
    icon: icons[key],
    pressed: key === mode,
    onSelect: () => onTurn(key),
  }));
  return (
    <div className="row g3 wrap between">
      <Segmented label={t("mode")} items={items} />
      <SoundSwitch />
    </div>
  );
}

interface DestinationProps {
  mode: ScanMode;
  session: Session;
  places: readonly ScanPlace[];
  onChange: (session: Session) => void;
}

function Destination({ mode, session, places, onChange }: DestinationProps) {
  const t = useTranslations("scan.session");
  const id = useId();
  const options = destinationsOf(mode, places);
  if (options.length === 0) return null;
  return (
    <Field id={id} label={t("to")} hint={t("to_hint")} className="scan-to">
      <Select
        id={id}
        value={session.toId ?? ""}
        disabled={session.attempt !== null}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange({ ...session, toId: event.target.value || null })}
      >
        <option value="">{t("choose_place")}</option>
        {options.map((place) => (
          <option key={place.id} value={place.id}>
            {place.path}
          </option>
        ))}
      </Select>
    </Field>
  );
}
