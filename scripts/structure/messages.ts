import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Finding } from "./source";

/** `locale` → `module` → tree of messages, as read from messages/<locale>/<module>.json. */
export type Catalogue = Record<string, Record<string, unknown>>;

interface Message {
  arguments: string;
  problems: string[];
}

/** Every language says the same things with the same arguments, in valid ICU, with every plural form it has. */
export function checkMessages(catalogues: Record<string, Catalogue>): Finding[] {
  const locales = Object.keys(catalogues).toSorted();
  const modules = [...new Set(locales.flatMap((locale) => Object.keys(catalogues[locale] ?? {})))];
  return modules.flatMap((module) => checkModule(module, locales, catalogues));
}

function checkModule(module: string, locales: string[], catalogues: Record<string, Catalogue>): Finding[] {
  const byLocale = new Map(locales.map((locale) => [locale, flatten(catalogues[locale]?.[module] ?? {})]));
  const keys = [...new Set([...byLocale.values()].flatMap((messages) => [...messages.keys()]))];
  return keys.flatMap((key) => checkKey(module, key, byLocale));
}

function checkKey(module: string, key: string, byLocale: Map<string, Map<string, string>>): Finding[] {
  const read = [...byLocale].map(([locale, messages]) => {
    const text = messages.get(key);
    return {
      file: `messages/${locale}/${module}.json`,
      message: text === undefined ? null : readMessage(text, locale),
    };
  });
  const wanted = read.find(({ message }) => message)?.message?.arguments ?? "";
  return read.flatMap(({ file, message }) => {
    if (!message) return [{ file, message: `lacks "${key}"` }];
    const problems = message.problems.map((problem) => ({ file, message: `"${key}": ${problem}` }));
    if (problems.length > 0 || message.arguments === wanted) return problems;
    return [{ file, message: `"${key}" takes {${message.arguments}}, elsewhere {${wanted}}` }];
  });
}

function flatten(tree: unknown, prefix = ""): Map<string, string> {
  if (typeof tree !== "object" || tree === null) return new Map([[prefix, String(tree)]]);
  const inner = Object.entries(tree).map(([key, value]) => flatten(value, prefix ? `${prefix}.${key}` : key));
  return new Map(inner.flatMap((messages) => [...messages]));
}

function readMessage(text: string, locale: string): Message {
  if (text.trim() === "") return { arguments: "", problems: ["is empty"] };
  try {
    const names = new Set<string>();
    const problems: string[] = [];
    collect(parse(text), locale, names, problems);
    return { arguments: [...names].toSorted().join(", "), problems };
  } catch (error) {
    return { arguments: "", problems: [`is no valid ICU message (${error instanceof Error ? error.message : "?"})`] };
  }
}

function collect(elements: MessageFormatElement[], locale: string, names: Set<string>, problems: string[]): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
    if (element.type === TYPE.tag) collect(element.children, locale, names, problems);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
    if (element.type === TYPE.plural) problems.push(...missingForms(element, locale));
    for (const option of Object.values(element.options)) collect(option.value, locale, names, problems);
  }
}

function missingForms(element: { value: string; pluralType?: Intl.PluralRulesOptions["type"]; options: object }, locale: string): string[] {
  const rules = new Intl.PluralRules(locale, { type: element.pluralType ?? "cardinal" });
  return rules
    .resolvedOptions()
    .pluralCategories.filter((form) => !(form in element.options))
    .map((form) => `{${element.value}, plural} has no form "${form}", which ${locale} needs`);
}
