"use client";

import { ArrowLeft, ArrowRight, RefreshCw, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FirstView } from "@/components/data-table/first-view";
import { useListSearch } from "@/components/data-table/list-search";
import type { ViewWords } from "@/components/data-table/view-words";
import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/check-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { useAction } from "@/components/form/use-action";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { Action } from "@/lib/core/result";

/** As much of a saved view as its form needs. */
export interface KeptView {
  id: string;
  name: string;
  is_shared: boolean;
  version: number;
}

/** A command that gives the view with more than the form needs; as a method, whose parameters may be narrower. */
type Keep = { act(...given: Parameters<Action<KeptView>>): ReturnType<Action<KeptView>> }["act"];
type Change = { act(...given: Parameters<Action>): ReturnType<Action> }["act"];

/** The commands of saved views, given by the page. */
export interface ViewActions {
  create: Keep;
  update: Keep;
  remove: Change;
  reorder: Change;
}

export interface ViewFormProps {
  /** Which list: `inventory`, `tasks`. */
  scope: string;
  /** All views of the list in their order. */
  order: readonly string[];
  actions: ViewActions;
  words: ViewWords;
  /** Cookie in which the device remembers the list, and with which view it opens there. */
  memory: string;
  first?: string;
  /** The one to change; without it a new one is kept. */
  view?: KeptView;
}

/** What of the address is no part of a view. */
const passing = ["page", "conditions", "saved"];

function useDefinition(): string {
  const { search } = useListSearch();
  const kept = new URLSearchParams(search);
  for (const name of passing) kept.delete(name);
  return kept.toString();
}

export function ViewForm(props: ViewFormProps) {
  const { scope, actions, words, view } = props;
  const definition = useDefinition();
  const { pathname } = useListSearch();
  const toast = useToast();
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  function done(kept: KeptView) {
    toast({ text: words.saved.replace("#", kept.name) });
    document.querySelector<HTMLElement>(".keep [popover]:popover-open")?.hidePopover();
    if (!view) router.push(`${pathname}?${definition}${definition ? "&" : ""}saved=${kept.id}`);
  }
  if (view && isAsking) return <DeleteView {...props} view={view} onKeep={() => setAsking(false)} />;
  return (
    <div className="viewform">
      <ActionForm action={view ? actions.update : actions.create} onDone={done} label={view ? words.menu : words.save}>
        {view ? (
          <>
            <HiddenField name="id" value={view.id} />
            <HiddenField name="version" value={view.version} />
          </>
        ) : (
          <>
            <HiddenField name="scope" value={scope} />
            <HiddenField name="definition" value={definition} />
          </>
        )}
        <TextField
          name="name"
          label={words.name}
          hint={view ? undefined : words.save_hint}
          required
          maxLength={60}
          defaultValue={view?.name}
          data-autofocus=""
        />
        <CheckField name="is_shared" label={words.share} hint={words.share_hint} defaultChecked={view?.is_shared} />
        <SubmitButton busyText={words.saving}>{words.save_run}</SubmitButton>
      </ActionForm>
      {view ? <ViewVerbs {...props} view={view} onDelete={() => setAsking(true)} /> : null}
    </div>
  );
}

function ViewVerbs({
  scope,
  order,
  actions,
  words,
  memory,
  first,
  view,
  onDelete,
}: ViewFormProps & { view: KeptView; onDelete: () => void }) {
  const definition = useDefinition();
  const toast = useToast();
  const update = useAction(actions.update);
  const reorder = useAction(actions.reorder);
  const at = order.indexOf(view.id);
  function shift(step: number) {
    const rest = order.filter((id) => id !== view.id);
    reorder.run({ scope, ids: [...rest.slice(0, at + step), view.id, ...rest.slice(at + step)] });
  }
  return (
    <div className="verbs">
      <FirstView memory={memory} isFirst={first === view.id} view={view} words={words} />
      <button
        type="button"
        className="mi"
        onClick={() => update.run({ id: view.id, definition }, () => toast({ text: words.saved.replace("#", view.name) }))}
      >
        <RefreshCw />
        {words.replace}
      </button>
      <button type="button" className="mi" disabled={at <= 0} onClick={() => shift(-1)}>
        <ArrowLeft />
        {words.left}
      </button>
      <button type="button" className="mi" disabled={at >= order.length - 1} onClick={() => shift(1)}>
        <ArrowRight />
        {words.right}
      </button>
      <button type="button" className="mi" onClick={onDelete}>
        <Trash2 />
        {words.delete}
      </button>
    </div>
  );
}

function DeleteView({ actions, words, view, onKeep }: ViewFormProps & { view: KeptView; onKeep: () => void }) {
  const { pathname } = useListSearch();
  const toast = useToast();
  const router = useRouter();
  function done() {
    toast({ text: words.deleted.replace("#", view.name) });
    router.push(pathname);
  }
  return (
    <ActionForm action={actions.remove} onDone={done} label={words.delete} className="viewform">
      <HiddenField name="id" value={view.id} />
      <p className="t-14">{view.is_shared ? words.delete_shared : words.delete_text}</p>
      <div className="row g2">
        <Button onClick={onKeep} data-autofocus="">
          {words.keep}
        </Button>
        <SubmitButton look="danger">{words.delete}</SubmitButton>
      </div>
    </ActionForm>
  );
}
