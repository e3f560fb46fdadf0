import { folded, hasWords } from "@/components/form/match-words";
import type { Option } from "@/components/form/select-field";

const most = 100;

export const labelOf = (options: readonly Option[], value: string): string => options.find((option) => option.value === value)?.label ?? "";

/** What a list shows while something is typed, or all of it where nothing is. */
export function optionsFor(options: readonly Option[], query: string): Option[] {
  return options.filter(({ label, hint }) => hasWords(`${label} ${hint ?? ""}`, query)).slice(0, most);
}

/** The choice that was typed out in full; of two with one label the one that is chosen already. */
export function typedChoice(options: readonly Option[], text: string, chosen: string): string | undefined {
  const typed = options.filter(({ label, disabled }) => !disabled && folded(label) === folded(text));
  return (typed.find(({ value }) => value === chosen) ?? typed[0])?.value;
}
