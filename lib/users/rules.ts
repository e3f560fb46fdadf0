import type { Permission, Scope } from "@/lib/core/access";
import type { Locale } from "@/lib/core/locale";

interface Named {
  first_name: string;
  last_name: string;
  patronymic?: string | null;
}

/** «Иванова Анна Петровна», “Anna Ivanova”: the order follows the language (spec/product.md, Language). */
export function fullName(person: Named, locale: Locale): string {
  const parts = locale === "ru" ? [person.last_name, person.first_name, person.patronymic] : [person.first_name, person.last_name];
  return parts.filter(Boolean).join(" ");
}

const cyrillic = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я".split(" ");
const latin = "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e iu ia".split(" ");
const letters = new Map(cyrillic.map((letter, index) => [letter, latin[index]?.replace("-", "") ?? ""]));

/** A code for a name that came without one: «Цех №2» becomes `tsekh_2`; `fallback` where nothing of it is left. */
export function codeFrom(name: string, fallback: string): string {
  const plain = Array.from(name.toLowerCase(), (letter) => letters.get(letter) ?? letter).join("");
  const code = plain
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "")
    .slice(0, 40);
  return code || fallback;
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (value: string) => value.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

/** One mail in both forms: paragraphs, and a button after the first of them. */
export function mailBody(letter: { paragraphs: readonly string[]; link: { url: string; label: string } }): {
  text: string;
  html: string;
} {
  const [first = "", ...rest] = letter.paragraphs;
  const paragraph = (words: string) => `<p style="margin:0 0 16px">${escapeHtml(words)}</p>`;
  const button = `<p style="margin:0 0 16px"><a href="${escapeHtml(letter.link.url)}" style="display:inline-block;padding:12px 20px;border-radius:4px;background:#056566;color:#ffffff;text-decoration:none">${escapeHtml(letter.link.label)}</a></p>`;
  return {
    text: [first, `${letter.link.label}: ${letter.link.url}`, ...rest].join("\n\n"),
    html: `<div style="font:16px/24px sans-serif;color:#15191a;max-width:560px">${paragraph(first)}${button}${rest.map(paragraph).join("")}</div>`,
  };
}

/** “Firefox · Linux” of a User-Agent; the text itself where it names neither, as programs do. */
export function deviceName(agent: string | null): string | null {
  if (!agent) return null;
  const browsers: [RegExp, string][] = [
    [/Edg\//, "Edge"],
    [/OPR\//, "Opera"],
    [/YaBrowser\//, "Yandex"],
    [/Firefox\//, "Firefox"],
    [/Chrome\//, "Chrome"],
    [/Safari\//, "Safari"],
  ];
  const systems: [RegExp, string][] = [
    [/Android/, "Android"],
    [/iPhone/, "iPhone"],
    [/iPad/, "iPad"],
    [/Windows/, "Windows"],
    [/Mac OS X/, "macOS"],
    [/CrOS/, "ChromeOS"],
    [/Linux/, "Linux"],
  ];
  const found = [browsers, systems].flatMap((list) => list.find(([pattern]) => pattern.test(agent))?.[1] ?? []);
  return found.length > 0 ? found.join(" · ") : agent.slice(0, 80);
}

export interface RightGroup {
  area: string;
  rights: { permission: Permission; verb: string; scope: Scope }[];
}

/** Rights whose verb means something else than in other areas. */
const ownVerbs: Partial<Record<Permission, string>> = { "inventory:override": "issue_unchecked" };

/** Rights by area, in the order of the table of access. */
export function groupRights(grants: Iterable<readonly [Permission, Scope]>): RightGroup[] {
  const groups = new Map<string, RightGroup>();
  for (const [permission, scope] of grants) {
    const [area = "", verb = ""] = permission.split(":");
    const group = groups.get(area) ?? { area, rights: [] };
    group.rights.push({ permission, verb: ownVerbs[permission] ?? verb, scope });
    groups.set(area, group);
  }
  return [...groups.values()];
}
