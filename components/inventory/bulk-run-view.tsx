"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { useAction } from "@/components/form/use-action";
import { LeftOut } from "@/components/inventory/bulk-preview";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { getBulkRunAction, stopBulkRunAction, undoBulkRunAction } from "@/lib/inventory/bulk/actions";
import type { BulkRun } from "@/lib/inventory/bulk/schema";

const pollMs = 700;

/** The run as it is now: asked for again until it has ended. */
export function useBulkRun(first: BulkRun, onEnd: (run: BulkRun) => void) {
  const [run, setRun] = useState(first);
  const ended = useEffectEvent(onEnd);
  useEffect(() => {
    if (run.finished_at) return;
    let isStopped = false;
    const timer = setTimeout(async () => {
      const answer = await getBulkRunAction(null, { id: run.id }).catch(() => null);
      if (isStopped) return;
      // A lost answer asks again: the object must be another one.
      setRun(answer?.ok ? answer.data : { ...run });
      if (answer?.ok && answer.data.finished_at) ended(answer.data);
    }, pollMs);
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [run]);
  return { run, setRun };
}

/** Seconds that are left at the pace so far. */
function restOf({ created_at, updated_at, done, refused, total }: BulkRun): number | null {
  const pace = done / Math.max(1, updated_at.getTime() - created_at.getTime());
  return pace > 0 ? Math.ceil((total - done - refused) / pace / 1000) : null;
}

interface BulkRunViewProps {
  run: BulkRun;
  onRun: (run: BulkRun) => void;
}

/** How far a run is, with what is left of it and a stop; or what it came to, with one undo. */
export function BulkRunView({ run, onRun }: BulkRunViewProps) {
  return run.finished_at ? <Result run={run} onRun={onRun} /> : <Working run={run} onRun={onRun} />;
}

function Working({ run, onRun }: BulkRunViewProps) {
  const t = useTranslations("bulk.progress");
  const rest = restOf(run);
  const { run: send, pending } = useAction(stopBulkRunAction);
  const done = run.done + run.refused;
  return (
    <div className="bulk-progress">
      <div className="row g4 t-13">
        <span role="status">{run.status === "waiting" ? t("waiting") : t("rest", { done, total: run.total })}</span>
        {rest === null ? null : <span className="i3">{t("left", { seconds: rest })}</span>}
      </div>
      <Progress label={t("label")} value={done} max={run.total} />
      <p className="t-13 i2">{t("stay")}</p>
      <div>
        <Button busy={pending} busyText={t("stopping")} onClick={() => send({ id: run.id }, onRun)}>
          {t("stop")}
        </Button>
      </div>
    </div>
  );
}

/** What a run came to, in a sentence. */
export function useOutcome() {
  const t = useTranslations("bulk.result");
  return ({ operation, status, done }: Pick<BulkRun, "operation" | "status" | "done">) => {
    if (status === "stopped") return t("stopped", { count: done });
    return t(operation === "undo" ? "undone" : "done", { count: done });
  };
}

export const canUndo = (run: BulkRun) => run.operation !== "undo" && run.done > 0 && !run.undone_by_id && Boolean(run.finished_at);

function Result({ run, onRun }: BulkRunViewProps) {
  const t = useTranslations("bulk.result");
  const say = useOutcome();
  const { run: send, pending, result } = useAction(undoBulkRunAction);
  const problem = result && !result.ok ? result.error : null;
  return (
    <div className="bulk-progress">
      <p className="t-16 bb" role="status">
        {say(run)}
      </p>
      {run.refused > 0 ? <p className="t-14 i2">{t("kept", { count: run.refused })}</p> : null}
      <LeftOut problems={run.left_out} />
      {problem ? <Notice tone="stop" role="alert" title={problem.message} /> : null}
      {canUndo(run) ? (
        <div>
          <Button busy={pending} busyText={t("undoing")} onClick={() => send({ id: run.id }, onRun)}>
            {t("undo")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
