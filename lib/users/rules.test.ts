import { describe, expect, it } from "vitest";
import { codeFrom, deviceName, fullName, groupRights, mailBody } from "@/lib/users/rules";

describe("fullName", () => {
  const person = { first_name: "Анна", last_name: "Иванова", patronymic: "Петровна" };
  it("follows the language", () => {
    expect(fullName(person, "ru")).toBe("Иванова Анна Петровна");
    expect(fullName(person, "en")).toBe("Анна Иванова");
    expect(fullName({ ...person, patronymic: null }, "ru")).toBe("Иванова Анна");
  });
});

describe("codeFrom", () => {
  it.each([
    ["Осветительный цех", "osvetitelnyi_tsekh"],
    ["Цех №2", "tsekh_2"],
    ["  Fly & Rig  ", "fly_rig"],
    ["2-й состав", "i_sostav"],
    ["№", "fallback"],
  ])("%s", (name, code) => expect(codeFrom(name, "fallback")).toBe(code));
});

describe("mailBody", () => {
  it("escapes what people wrote", () => {
    const { html, text } = mailBody({
      paragraphs: ["<b>O'Neil & Co</b>", "second"],
      link: { url: "https://x.test/?a=1&b=2", label: "Go" },
    });
    expect(html).toContain("&lt;b&gt;O&#39;Neil &amp; Co&lt;/b&gt;");
    expect(html).toContain('href="https://x.test/?a=1&amp;b=2"');
    expect(text).toBe("<b>O'Neil & Co</b>\n\nGo: https://x.test/?a=1&b=2\n\nsecond");
  });
});

describe("deviceName", () => {
  it("names browser and system, or says what the program says", () => {
    expect(deviceName("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")).toBe("Firefox · Linux");
    expect(deviceName("curl/8.5.0")).toBe("curl/8.5.0");
    expect(deviceName(null)).toBeNull();
  });
});

describe("groupRights", () => {
  it("gathers rights by area, and tells apart verbs that are called alike", () => {
    const groups = groupRights([
      ["inventory:read", "all"],
      ["inventory:override", "all"],
      ["schedule:override", "dept"],
    ]);
    expect(groups.map(({ area, rights }) => [area, rights.map(({ verb }) => verb)])).toEqual([
      ["inventory", ["read", "issue_unchecked"]],
      ["schedule", ["override"]],
    ]);
  });
});
