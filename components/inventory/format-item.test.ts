import { describe, expect, it } from "vitest";
import { formatDecimal, formatMeasure, formatMoney, formatSizes } from "@/components/inventory/format-item";

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
