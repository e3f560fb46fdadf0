import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { kindOf, type KindName } from "@/lib/notifications/constants";

function collect(elements: readonly MessageFormatElement[], names: Set<string>): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
    if (element.type === TYPE.tag) collect(element.children, names);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) collect(option.value, names);
  }
}

/** What is wrong with words of an administrator's own, as a reason; undefined where they can be used. */
export function templateProblem(kind: KindName, words: string): "notifications.template_icu" | "notifications.template_value" | undefined {
  try {
    const names = new Set<string>();
    collect(parse(words), names);
    return [...names].every((name) => kindOf(kind).values.includes(name)) ? undefined : "notifications.template_value";
  } catch {
    return "notifications.template_icu";
  }
}
