import { addMonths, daysBetween, isIsoDate, makeDate, weekday } from "@/components/form/calendar-date";
import { addDays } from "@/lib/core/civil-time";

const months = [
  /^(янв|jan)/,
  /^(фев|feb)/,
  /^(мар|mar)/,
  /^(апр|apr)/,
  /^(ма[йя]|may)/,
  /^(июн|jun)/,
  /^(июл|jul)/,
  /^(авг|aug)/,
  /^(сен|sep)/,
  /^(окт|oct)/,
  /^(ноя|nov)/,
  /^(дек|dec)/,
];

const weekdays = [
  /^(пн|понед|mon)/,
  /^(вт|втор|tue)/,
  /^(ср|сред|wed)/,
  /^(чт|четв|thu)/,
  /^(пт|пятн|fri)/,
  /^(сб|субб|sat)/,
  /^(вс|воск|sun)/,
];

const nearWords: Record<string, number> = {
  сегодня: 0,
  завтра: 1,
  послезавтра: 2,
  вчера: -1,
  позавчера: -2,
  today: 0,
  tomorrow: 1,
  yesterday: -1,
};

const numberWords: Record<string, number> = {
  один: 1,
  одну: 1,
  два: 2,
  две: 2,
  три: 3,
  четыре: 4,
  пять: 5,
  шесть: 6,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

/** Without a year the day nearest to today is meant: in November “15.01” is the coming January, “02.09” this past September. */
function nearest(month: number, date: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((y) => makeDate(y, month, date)).filter((iso) => iso !== null);
  return candidates.toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0] ?? null;
}

function withYear(date: number, month: number, year: string | undefined, today: string): string | null {
  if (!year) return nearest(month, date, today);
  return makeDate(year.length === 2 ? 2000 + Number(year) : Number(year), month, date);
}

/** 30.11 · 30/11/26 · 30.11.2026 */
function fromFigures(text: string, today: string): string | null {
  const match = /^(\d{1,2})[./\s-](\d{1,2})(?:[./\s-](\d{2}|\d{4}))?$/.exec(text);
  return match ? withYear(Number(match[1]), Number(match[2]), match[3], today) : null;
}

/** 30 ноя · 30 ноября 2026 · 30 Nov · November 30, 2026 */
function fromMonthName(text: string, today: string): string | null {
  const direct = /^(\d{1,2})\s*([a-zа-я]{3,})\.?,?\s*(\d{4})?$/.exec(text);
  const american = /^([a-z]{3,})\.?\s*(\d{1,2}),?\s*(\d{4})?$/.exec(text);
  const [date, name, year] = direct ? direct.slice(1) : american ? [american[2], american[1], american[3]] : [];
  const month = months.findIndex((pattern) => name && pattern.test(name)) + 1;
  return month > 0 ? withYear(Number(date), month, year, today) : null;
}

function shift(amount: number, unit: string, today: string): string | null {
  if (/^(дн|ден|day)/.test(unit)) return addDays(today, amount);
  if (/^(нед|week)/.test(unit)) return addDays(today, amount * 7);
  if (/^(мес|month)/.test(unit)) return addMonths(today, amount);
  if (/^(год|лет|year)/.test(unit)) return addMonths(today, amount * 12);
  return null;
}

/** через неделю · через 3 дня · in two weeks · 2 дня назад · a week ago */
function fromDistance(text: string, today: string): string | null {
  const ahead = /^(?:через|in)\s+(?:(\d+|[a-zа-я]+)\s+)?([a-zа-я]+)$/.exec(text);
  const back = /^(?:(\d+|[a-zа-я]+)\s+)?([a-zа-я]+)\s+(?:назад|ago)$/.exec(text);
  const match = ahead ?? back;
  if (!match) return null;
  const [, count = "1", unit = ""] = match;
  const amount = /^\d+$/.test(count) ? Number(count) : numberWords[count];
  return amount === undefined ? null : shift(ahead ? amount : -amount, unit, today);
}

/** пт · в пятницу · next Friday: the first one after today. */
function fromWeekday(text: string, today: string): string | null {
  const name = text.replace(/^(во?|on|next|следующ[а-я]+)\s+/, "");
  const wanted = weekdays.findIndex((pattern) => pattern.test(name));
  return wanted < 0 ? null : addDays(today, ((wanted - weekday(today) + 6) % 7) + 1);
}

/** A day as people write it, in either language, whatever the language of the screen; null if it is not understood. */
export function parseDate(typed: string, today: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/\s+/g, " ")
    .replace(/(\d{4})\s*(г|года)\.?$/, "$1");
  if (isIsoDate(text)) return text;
  const near = nearWords[text];
  if (near !== undefined) return addDays(today, near);
  return fromFigures(text, today) ?? fromMonthName(text, today) ?? fromDistance(text, today) ?? fromWeekday(text, today);
}
