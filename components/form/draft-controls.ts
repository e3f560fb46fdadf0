import type { DraftValues, StoredDraft } from "@/components/form/draft-values";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * What a person typed into, by name. A control that posts through a hidden twin names itself by `data-draft`, as does what is kept of a
 * form without being typed.
 */
function controlsOf(form: HTMLFormElement): [string, Control][] {
  return Array.from(form.elements).flatMap((element): [string, Control][] => {
    const isControl = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
    if (!isControl) return [];
    const { draft } = element.dataset;
    if (!draft && ["hidden", "password", "file", "submit"].includes(element.type)) return [];
    const name = draft ?? element.name;
    if (!name) return [];
    return [[isToggle(element) ? `${name}=${element.value}` : name, element]];
  });
}

function isToggle(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}

const valueOf = (control: Control): string | boolean => (isToggle(control) ? control.checked : control.value);

export function valuesOf(form: HTMLFormElement): DraftValues {
  return Object.fromEntries(controlsOf(form).map(([name, control]) => [name, valueOf(control)]));
}

/** What a control was drawn with, also where somebody typed before the page listened: one that keeps its own text says so by `data-drawn`. */
function defaultOf(control: Control): string | boolean {
  if (isToggle(control)) return control.defaultChecked;
  if (control instanceof HTMLSelectElement)
    return Array.from(control.options).find(({ defaultSelected }) => defaultSelected)?.value ?? control.value;
  // A control's value never holds the carriage returns that its default may.
  return (control.dataset.drawn ?? control.defaultValue).replace(/\r\n?/g, "\n");
}

export function defaultsOf(form: HTMLFormElement): DraftValues {
  return Object.fromEntries(controlsOf(form).map(([name, control]) => [name, defaultOf(control)]));
}

export function versionField(form: HTMLFormElement): HTMLInputElement | null {
  const field = form.elements.namedItem("version");
  return field instanceof HTMLInputElement ? field : null;
}

/** Sets as if typed, so that controlled fields follow. */
function fill(control: Control, value: string | boolean): void {
  if (isToggle(control)) {
    if (control.checked !== value) control.click();
    return;
  }
  Reflect.set(Object.getPrototypeOf(control) as object, "value", value, control);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
}

export interface Restoring {
  /** Whether what is heard now is the draft being put back, and nobody typing. */
  isFilling: boolean;
  end: () => void;
}

/**
 * Puts a draft back, also into fields that only come by a choice of the draft. What somebody typed before the page listened is newer and
 * stays. The older version goes with what was typed over it: where somebody saved meanwhile, the server says so and both are shown.
 */
export function restore(form: HTMLFormElement, { values, version }: StoredDraft): Restoring {
  const left = new Map(Object.entries(values));
  const next = () => controlsOf(form).find(([name]) => left.has(name));
  const restoring = { isFilling: false, end: () => left.clear() };
  function pass() {
    restoring.isFilling = true;
    // Read anew after each: what was filled may have drawn other fields in place of these.
    for (let found = next(); found; found = next()) {
      const [name, control] = found;
      const value = left.get(name) ?? "";
      left.delete(name);
      if (valueOf(control) === defaultOf(control)) fill(control, value);
    }
    restoring.isFilling = false;
    if (left.size === 0) observer.disconnect();
  }
  const observer = new MutationObserver(pass);
  observer.observe(form, { childList: true, subtree: true });
  const field = versionField(form);
  if (field && version) field.value = version;
  // Not inside an effect, where React would draw what is filled, and the fields that it brings, only at its end.
  queueMicrotask(pass);
  return restoring;
}
