import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Locale } from "@/lib/core/locale";
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

/** Values of an example, for a preview. */
export function sampleValues(locale: Locale): Record<string, string> {
  const isRussian = locale === "ru";
  return {
    ...(isRussian ? russianSample : englishSample),
    number: "128",
    has_deadline: "yes",
    has_reason: "yes",
    has_comment: "yes",
    plan: isRussian ? "Проверка электробезопасности" : "Electrical safety test",
    roles: isRussian ? "Завпост" : "Technical director",
  };
}

const russianSample = {
  title: "Заменить лампу на штанкете 14",
  actor: "Орлова Вера",
  deadline: "вт, 24 ноября, 19:00",
  previous: "пн, 23 ноября, 12:00",
  status: "На проверке",
  reason: "не хватает страховки",
  comment: "лампы привезут к обеду",
  item: "Прожектор Source Four 26°",
  due: "24 ноября",
};

const englishSample = {
  title: "Change the lamp on bar 14",
  actor: "Vera Orlova",
  deadline: "Tue, 24 November, 19:00",
  previous: "Mon, 23 November, 12:00",
  status: "In review",
  reason: "the safety bond is missing",
  comment: "lamps arrive by lunch",
  item: "Source Four 26°",
  due: "24 November",
};
