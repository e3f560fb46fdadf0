import { describe, expect, it } from "vitest";
import { formatDay, formatDecimal, formatInstant, formatMeasure, formatMoney, formatSizes } from "@/components/inventory/format-item";

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, " ");

describe("figures of an item", () => {
  it("leaves out zeros that say nothing", () => {
    expect(formatDecimal("40.000", "ru")).toBe("40");
    expect(formatDecimal("18.400", "ru")).toBe("18,4");
    expect(formatDecimal("18.400", "en")).toBe("18.4");
    expect(plain(formatDecimal("1204.5", "ru"))).toBe("1 204,5");
  });
  it("keeps the unit with the figure", () => {
    expect(formatMeasure("12.000", "шт", "ru")).toBe("12\u00A0шт");
    expect(formatMeasure("19", "°", "ru")).toBe("19°");
    expect(formatMeasure("4", null, "en")).toBe("4");
  });
  it("writes money by the language", () => {
    expect(plain(formatMoney("84000.00", "ru"))).toBe("84 000 ₽");
    expect(plain(formatMoney("84000.50", "en"))).toBe("RUB 84,000.50");
  });
  it("joins the sizes that are known", () => {
    expect(plain(formatSizes(["72.00", "112.00", "78.00"], "см", "ru"))).toBe("72 × 112 × 78 см");
    expect(plain(formatSizes(["72.50", null, null], "cm", "en"))).toBe("72.5 cm");
  });
});

describe("days and instants", () => {
  it("writes a civil date as it is, without the letter of the year", () => {
    expect(plain(formatDay("2026-09-02", "ru"))).toBe("2 сентября 2026");
    expect(formatDay("2026-09-02", "ru", "2-digit")).toBe("02.09.2026");
  });
  it("writes an instant in the zone of the theatre", () => {
    expect(plain(formatInstant(new Date("2026-11-14T08:20:00Z"), "ru", "Europe/Moscow"))).toBe("14.11.2026 11:20");
  });
});
