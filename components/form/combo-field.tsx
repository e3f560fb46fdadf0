"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { labelOf, optionsFor, typedChoice } from "@/components/form/combo-choice";
import { useEarlyChoice } from "@/components/form/early-input";
import { useHydrated } from "@/components/form/form-context";
import { type ControlProps, type FieldBase, LabelledField } from "@/components/form/labelled-field";
import { type Option, Options } from "@/components/form/select-field";
import { Select } from "@/components/ui/input";
import { place } from "@/components/ui/placement";

interface ComboFieldProps extends FieldBase {
  options: readonly Option[];
  defaultValue?: string | null;
  /** Words of the empty choice; without it something must be chosen. */
  empty?: string;
  onPick?: (value: string) => void;
}

/** Typing filters the list; before hydration it is a native select. */
export function ComboField({ name, label, hint, required, aside, className, options, defaultValue, empty, onPick }: ComboFieldProps) {
  const hydrated = useHydrated();
  const select = useRef<HTMLSelectElement>(null);
  const drawn = defaultValue ?? "";
  const [initial, setInitial] = useState(drawn);
  useEarlyChoice(select, (value) => {
    setInitial(value);
    onPick?.(value);
  });
  return (
    <LabelledField {...{ name, label, hint, required, aside, className }}>
      {(control) =>
        hydrated ? (
          <Combo {...{ control, name, options, empty, onPick, initial, drawn }} />
        ) : (
          <Select {...control} ref={select} name={name} defaultValue={drawn}>
            <Options options={options} empty={empty ?? ""} />
          </Select>
        )
      }
    </LabelledField>
  );
}

interface ComboProps extends Pick<ComboFieldProps, "name" | "options" | "empty" | "onPick"> {
  control: ControlProps;
  initial: string;
  /** What the server drew, where another was chosen before the page listened. */
  drawn: string;
}

interface Layers {
  box: RefObject<HTMLSpanElement | null>;
  list: RefObject<HTMLDivElement | null>;
}

function useCombo({ options, empty, onPick, initial }: ComboProps, { box, list }: Layers) {
  const [value, setValue] = useState(initial);
  const [text, setText] = useState(() => labelOf(options, initial));
  const [active, setActive] = useState(-1);
  const isTyped = text !== labelOf(options, value);
  const all = empty === undefined ? options : [{ value: "", label: empty }, ...options];
  const found = optionsFor(all, isTyped ? text : "");

  const isOpen = () => list.current?.matches(":popover-open") ?? false;
  function open() {
    if (!list.current || !box.current || isOpen()) return;
    list.current.showPopover();
    place(box.current, list.current, "stretch", 4);
  }
  function close() {
    list.current?.hidePopover();
    setActive(-1);
  }
  function take(next: string) {
    setValue(next);
    if (next !== value) onPick?.(next);
  }
  function pick(option: Option) {
    take(option.value);
    setText(option.value ? option.label : "");
    close();
  }
  /** Leaving with half a word takes the chosen one back; leaving empty clears, where empty is allowed. */
  function settle(typed: string) {
    const isEmptied = typed.trim() === "" && empty !== undefined;
    const next = isEmptied ? "" : (typedChoice(options, typed, value) ?? value);
    take(next);
    setText(labelOf(options, next));
  }
  function type(next: string) {
    // Nobody is here to choose where a draft is restored.
    if (!box.current?.contains(document.activeElement)) return settle(next);
    setText(next);
    setActive(0);
    take(typedChoice(options, next, value) ?? value);
    open();
  }
  function leave() {
    close();
    settle(text);
  }
  return { value, text, active, setActive, found, isOpen, open, close, pick, type, leave };
}

function Combo(props: ComboProps) {
  const { control, name } = props;
  const t = useTranslations("common.form");
  const box = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [isExpanded, setExpanded] = useState(false);
  const combo = useCombo(props, { box, list });
  const { found, active, setActive } = combo;
  const listId = `${control.id}-list`;

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[active];
    if (step) {
      combo.open();
      setActive((active + step + found.length) % Math.max(1, found.length));
    } else if (event.key === "Enter" && chosen && combo.isOpen()) combo.pick(chosen);
    else if (event.key === "Escape" && combo.isOpen()) combo.close();
    else return;
    event.preventDefault();
  }

  return (
    <span ref={box} className="input boxed">
      <input
        {...control}
        type="text"
        role="combobox"
        autoComplete="off"
        data-draft={name}
        data-drawn={labelOf(props.options, props.drawn)}
        placeholder={props.empty}
        aria-expanded={isExpanded}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        value={combo.text}
        onChange={(event) => combo.type(event.target.value)}
        onClick={combo.open}
        onKeyDown={press}
        onBlur={combo.leave}
      />
      <ChevronDown />
      <input type="hidden" name={name} value={combo.value} />
      <div
        ref={list}
        id={listId}
        popover="manual"
        role="listbox"
        tabIndex={-1}
        aria-label={t("options")}
        className="layer options"
        onToggle={(event) => setExpanded(event.newState === "open")}
      >
        {found.map((option, index) => (
          <OptionRow key={option.value} id={`${listId}-${index}`} option={option} isActive={index === active} onPick={combo.pick} />
        ))}
        {found.length === 0 ? <div className="mh">{t("nothing_found")}</div> : null}
      </div>
    </span>
  );
}

function OptionRow({ id, option, isActive, onPick }: { id: string; option: Option; isActive: boolean; onPick: (option: Option) => void }) {
  return (
    <div
      ref={(row) => {
        if (isActive) row?.scrollIntoView({ block: "nearest" });
      }}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-disabled={option.disabled}
      className="mi"
      onMouseDown={(event) => {
        event.preventDefault();
        if (!option.disabled) onPick(option);
      }}
    >
      <span className="grow">{option.label}</span>
      {option.hint ? <span className="i3 t-12">{option.hint}</span> : null}
    </div>
  );
}
