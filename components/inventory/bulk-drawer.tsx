"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { FormContext } from "@/components/form/form-context";
import { FormProblem } from "@/components/form/form-problem";
import { SubmitButton } from "@/components/form/submit-button";
import { useAction } from "@/components/form/use-action";
import { orderOf, type BulkRights, type BulkTarget, type BulkVerb } from "@/components/inventory/bulk-order";
import { BulkOrderFields } from "@/components/inventory/bulk-order-fields";
import { BulkPreviewView } from "@/components/inventory/bulk-preview";
import { BulkRunView, canUndo, useBulkRun, useOutcome } from "@/components/inventory/bulk-run-view";
import { Button, ButtonLink } from "@/components/ui/button";
import { Drawer, DrawerBody } from "@/components/ui/drawer";
import { Notice } from "@/components/ui/notice";
import { useStepFocus } from "@/components/ui/step-focus";
import { useToast } from "@/components/ui/toast";
import { getBulkChoicesAction, startBulkRunAction, undoBulkRunAction } from "@/lib/inventory/bulk/actions";
import type { BulkChoices, BulkPreview, BulkRun } from "@/lib/inventory/bulk/schema";

interface BulkDrawerProps {
  verb: BulkVerb;
  target: BulkTarget;
  rights: BulkRights;
  clear: () => void;
  onClose: () => void;
}

type Order = Record<string, unknown>;
type Step = { at: "order" } | { at: "preview"; order: Order; preview: BulkPreview } | { at: "run"; run: BulkRun };

/** The order, what it would change, and its run: one after the other in one drawer. */
export function BulkDrawer({ verb, target, rights, clear, onClose }: BulkDrawerProps) {
  const t = useTranslations("bulk");
  const [step, setStep] = useState<Step>({ at: "order" });
  const finish = useFinish(onClose);
  function begun(run: BulkRun) {
    clear();
    if (run.finished_at && run.operation !== "undo") finish(run);
    else setStep({ at: "run", run });
  }
  const preview = step.at === "preview" ? step : null;
  return (
    <Drawer open onClose={onClose} title={t(`operations.${verb}`)}>
      {step.at === "run" ? (
        <RunStep first={step.run} onClose={onClose} />
      ) : (
        <>
          <OrderStep
            verb={verb}
            target={target}
            mayOverride={rights.mayOverride}
            isHidden={preview !== null}
            onClose={onClose}
            onPreview={(order, found) => setStep({ at: "preview", order, preview: found })}
          />
          {preview ? (
            <PreviewStep
              key={preview.preview.digest}
              verb={verb}
              target={target}
              {...preview}
              onBack={() => setStep({ at: "order" })}
              onPreview={(found) => setStep({ ...preview, preview: found })}
              onRun={begun}
              onClose={onClose}
            />
          ) : null}
        </>
      )}
    </Drawer>
  );
}

/** A run that ended in the request is told in a line that also takes it back. */
function useFinish(onClose: () => void) {
  const toast = useToast();
  const say = useOutcome();
  const router = useRouter();
  const { run: send } = useAction(undoBulkRunAction);
  return (run: BulkRun) => {
    const undone = (back: BulkRun) => {
      if (back.finished_at) toast({ text: say(back) });
      else router.push(`/inventory/bulk/${back.id}`);
    };
    const undo = () => send({ id: run.id }, undone, (problem) => toast({ text: problem.message }));
    toast({ text: say(run), undo: canUndo(run) ? undo : undefined });
    onClose();
  };
}

/** The lists that an order names, read when the drawer opens. */
function useChoices() {
  const { run, result } = useAction(getBulkChoicesAction);
  const [choices, setChoices] = useState<BulkChoices | null>(null);
  useEffect(() => run({}, setChoices), [run]);
  return { choices, problem: result && !result.ok ? result.error : null };
}

interface OrderStepProps {
  verb: BulkVerb;
  target: BulkTarget;
  mayOverride: boolean;
  /** Kept while the preview is looked at, so that going back finds what was typed. */
  isHidden: boolean;
  onClose: () => void;
  onPreview: (order: Order, preview: BulkPreview) => void;
}

function OrderStep({ verb, target, mayOverride, isHidden, onClose, onPreview }: OrderStepProps) {
  const t = useTranslations("bulk.form");
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useStepFocus(form, !isHidden);
  const { choices, problem: unread } = useChoices();
  const { run, pending, result } = useAction(startBulkRunAction);
  const problem = result && !result.ok ? result.error : unread;
  const state = useMemo(() => ({ id, pending, errors: problem?.details.fields ?? {} }), [id, pending, problem]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const order = orderOf(verb, new FormData(event.currentTarget));
    run({ ...order, ...target, dry_run: true }, ({ preview }) => preview && onPreview(order, preview));
  }
  return (
    <FormContext value={state}>
      <form ref={form} className="drawer-form" hidden={isHidden} onSubmit={submit} noValidate>
        <DrawerBody>
          {problem ? <FormProblem problem={problem} formId={id} form={form} onReset={() => undefined} /> : null}
          {choices ? (
            <BulkOrderFields verb={verb} choices={choices} mayOverride={mayOverride} />
          ) : (
            <p className="t-13 i2" role="status">
              {t("loading")}
            </p>
          )}
        </DrawerBody>
        <footer>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <SubmitButton busyText={t("counting")}>{t("preview")}</SubmitButton>
        </footer>
      </form>
    </FormContext>
  );
}

interface PreviewStepProps {
  verb: BulkVerb;
  target: BulkTarget;
  order: Order;
  preview: BulkPreview;
  onBack: () => void;
  onPreview: (preview: BulkPreview) => void;
  onRun: (run: BulkRun) => void;
  onClose: () => void;
}

function PreviewStep({ verb, target, order, preview, onBack, onPreview, onRun, onClose }: PreviewStepProps) {
  const t = useTranslations("bulk");
  const { run, pending, result } = useAction(startBulkRunAction);
  const problem = result && !result.ok ? result.error : null;
  const isHeavy = verb === "write_off" || verb === "delete";
  const step = useRef<HTMLDivElement>(null);
  useStepFocus(step);
  const lookAgain = () => run({ ...order, ...target, dry_run: true }, ({ preview: found }) => found && onPreview(found));
  const start = () => run({ ...order, ...target, digest: preview.digest }, ({ run: made }) => made && onRun(made));
  return (
    <div ref={step} className="drawer-form">
      <DrawerBody>
        {problem ? <Notice tone="stop" role="alert" title={problem.message} /> : null}
        <BulkPreviewView preview={preview} />
      </DrawerBody>
      <footer>
        <Button onClick={onClose}>{t("form.cancel")}</Button>
        <Button data-autofocus={preview.ready > 0 ? undefined : ""} onClick={onBack}>
          {t("form.back")}
        </Button>
        {problem?.details.digest ? (
          <Button look="primary" busy={pending} busyText={t("form.counting")} onClick={lookAgain}>
            {t("form.look_again")}
          </Button>
        ) : preview.ready > 0 ? (
          <Button look={isHeavy ? "danger" : "primary"} busy={pending} busyText={t("form.starting")} data-autofocus="" onClick={start}>
            {t(`go.${verb}`, { count: preview.ready })}
          </Button>
        ) : null}
      </footer>
    </div>
  );
}

function RunStep({ first, onClose }: { first: BulkRun; onClose: () => void }) {
  const t = useTranslations("bulk.result");
  const router = useRouter();
  const { run, setRun } = useBulkRun(first, () => router.refresh());
  const step = useRef<HTMLDivElement>(null);
  useStepFocus(step);
  return (
    <div ref={step} className="drawer-form">
      <DrawerBody>
        <BulkRunView run={run} onRun={setRun} />
      </DrawerBody>
      <footer>
        <ButtonLink href={`/inventory/bulk/${run.id}`} prefetch={false} onClick={onClose}>
          {t("open")}
        </ButtonLink>
        <Button data-autofocus="" onClick={onClose}>
          {t("close")}
        </Button>
      </footer>
    </div>
  );
}
