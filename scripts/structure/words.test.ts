import { describe, expect, it } from "vitest";
import { parseSource } from "./source";
import { checkWords } from "./words";

function messagesOf(file: string, text: string): string[] {
  return checkWords([parseSource(file, text)]).map(({ message }) => message);
}

describe("words", () => {
  it.each([
    ["components/ui/card.tsx", "export const a = <p title={t('x')}>{t('y')} · 1</p>; // Пояснение"],
    ["components/ui/card.tsx", "export const a = <p>Flytower <Kbd>Ctrl K</Kbd></p>;"],
    ["lib/core/env.ts", "export const a = process.env.PORT;"],
    ["lib/core/messages.ts", "export const a = process.env.NODE_ENV;"],
    ["scripts/seed.ts", "export const a = process.env.PORT;"],
  ])("%s with `%s` passes", (file, text) => {
    expect(messagesOf(file, text)).toEqual([]);
  });

  it.each([
    ["components/ui/card.tsx", "export const a = 'Сохранить';"],
    ["components/ui/card.tsx", "export const a = <p>Save</p>;"],
    ["components/ui/card.tsx", `export const a = <button aria-label="Close" />;`],
    ["lib/core/mail.ts", "export const a = process.env.SMTP_URL;"],
    ["lib/core/mail.ts", "export const { SMTP_URL } = process.env;"],
    ["scripts/seed.ts", "// oxlint-disable-next-line no-console\nexport const a = 1;"],
    ["lib/core/mail.ts", "// @ts-expect-error later\nexport const a = 1;"],
  ])("%s with `%s` is refused", (file, text) => {
    expect(messagesOf(file, text)).toHaveLength(1);
  });
});
