"use client";

import { AtSign } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { useEarlyText } from "@/components/form/early-input";
import { KeptField } from "@/components/form/kept-field";
import { LabelledField } from "@/components/form/labelled-field";
import { mentionAt, stillCalled, withCall, withMention } from "@/components/tasks/mention";
import { type Person, useReaders } from "@/components/tasks/use-readers";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/input";
import { place } from "@/components/ui/placement";

interface MentionAreaProps {
  taskId: string;
  label: string;
  hint?: string;
  defaultValue?: string;
  /** Whom the text calls already. */
  called?: readonly Person[];
}

function useMentions(taskId: string, defaultValue: string, called: readonly Person[]) {
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(defaultValue);
  const [chosen, setChosen] = useState<readonly Person[]>(called);
  const [active, setActive] = useState(0);
  const { people, ask } = useReaders(taskId);
  useEarlyText(area, defaultValue, setText);
  const isOpen = () => list.current?.matches(":popover-open") ?? false;
  const callAt = () => (area.current ? mentionAt(area.current.value, area.current.selectionStart) : undefined);

  const close = () => list.current?.hidePopover();
  function look() {
    const call = callAt();
    // Where a draft is put back nobody is calling anybody.
    if (!call || document.activeElement !== area.current) return close();
    ask(call.query);
    setActive(0);
    if (!area.current || !list.current || isOpen()) return undefined;
    list.current.showPopover();
    return place(area.current, list.current, "start", 4);
  }
  function write(next: string, caret: number) {
    setText(next);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(caret, caret);
      // What is written for somebody is kept in the draft as what they type.
      area.current?.dispatchEvent(new Event("input", { bubbles: true }));
      look();
    });
  }
  function pick(person: Person) {
    const call = callAt();
    close();
    if (!call) return;
    setChosen((all) => [...all.filter(({ id }) => id !== person.id), person]);
    const next = withMention(text, call, person.name);
    write(next.text, next.caret);
  }
  function callSomebody() {
    const next = withCall(text, area.current?.selectionStart ?? text.length);
    write(next.text, next.caret);
  }
  return {
    area,
    list,
    text,
    setText,
    chosen,
    setChosen,
    active,
    setActive,
    people,
    look,
    close,
    pick,
    isOpen,
    callSomebody,
    mentions: stillCalled(text, chosen),
  };
}

/** A paragraph in which an @ calls people: a list of those who may see the task, by arrows and Enter. */
export function MentionArea(props: MentionAreaProps) {
  const { taskId, label, hint, defaultValue = "", called = [] } = props;
  const t = useTranslations("task.comments");
  const state = useMentions(taskId, defaultValue, called);
  const { people, active } = state;

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.form?.requestSubmit();
      return;
    }
    if (!state.isOpen()) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = people[active];
    if (step) state.setActive((active + step + people.length) % Math.max(1, people.length));
    else if ((event.key === "Enter" || event.key === "Tab") && chosen) state.pick(chosen);
    else if (event.key === "Escape") state.close();
    else return;
    event.preventDefault();
  }
  return (
    <LabelledField name="content" label={label} hint={hint}>
      {(control) => (
        <>
          <TextArea
            {...control}
            ref={state.area}
            name="content"
            data-drawn={defaultValue}
            rows={3}
            maxLength={10_000}
            value={state.text}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={`${control.id}-people`}
            aria-activedescendant={people[active] ? `${control.id}-${active}` : undefined}
            onChange={(event) => {
              state.setText(event.target.value);
              state.look();
            }}
            onClick={state.look}
            onKeyDown={press}
            onBlur={state.close}
          />
          {state.mentions.map(({ id }) => (
            <input key={id} type="hidden" name="mentions[]" value={id} />
          ))}
          <KeptField name="mentions" value={state.chosen} drawn={called} onRestore={state.setChosen} />
          <People id={control.id} list={state.list} people={people} active={active} onPick={state.pick} />
          <Button look="quiet" className="self-start" onClick={state.callSomebody}>
            <AtSign />
            {t("mention")}
          </Button>
        </>
      )}
    </LabelledField>
  );
}

interface PeopleProps {
  id: string;
  list: React.RefObject<HTMLDivElement | null>;
  people: readonly Person[];
  active: number;
  onPick: (person: Person) => void;
}

function People({ id, list, people, active, onPick }: PeopleProps) {
  const t = useTranslations("task.comments");
  return (
    <div ref={list} popover="manual" className="layer options">
      <div id={`${id}-people`} role="listbox" aria-label={t("people")}>
        {people.map((person, index) => (
          <div
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="mi"
            onMouseDown={(event) => {
              event.preventDefault();
              onPick(person);
            }}
          >
            {person.name}
          </div>
        ))}
      </div>
      <div role="status" className={people.length > 0 ? "sr-only" : "mh"}>
        {t("people_found", { count: people.length })}
      </div>
    </div>
  );
}
