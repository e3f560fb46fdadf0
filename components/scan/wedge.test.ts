import { describe, expect, it } from "vitest";
import { type Burst, endedCode, grow, isScanning } from "@/components/scan/wedge";

function type(text: string, pause: number): { burst: Burst | null; at: number } {
  let burst: Burst | null = null;
  let at = 1000;
  for (const key of text) {
    at += pause;
    burst = grow(burst, key, at);
  }
  return { burst, at };
}

describe("a hand scanner", () => {
  it.each([2, 15, 38])("is known by keys %d ms apart that Enter ends", (pause) => {
    const { burst, at } = type("LX-0042", pause);
    expect(endedCode(burst, at + pause)).toBe("LX-0042");
  });

  it("is not a person, however quick", () => {
    const { burst, at } = type("лампа", 80);
    expect(endedCode(burst, at + 80)).toBeUndefined();
  });

  it("is not two keys rolled over each other", () => {
    const { burst, at } = type("ок", 12);
    expect(endedCode(burst, at + 12)).toBeUndefined();
  });

  it("ends what it types at once: a later Enter is a person's", () => {
    const { burst, at } = type("LX-0042", 5);
    expect(endedCode(burst, at + 400)).toBeUndefined();
  });

  it("leaves out what was typed by hand before it", () => {
    const { burst, at } = type("софит", 150);
    let scanned = burst;
    let now = at + 300;
    for (const key of "4006381333931") scanned = grow(scanned, key, (now += 8));
    expect(endedCode(scanned, now + 8)).toBe("4006381333931");
  });

  it("shows before it ends", () => {
    expect(isScanning(type("LX", 5).burst as Burst)).toBe(false);
    expect(isScanning(type("LX-", 5).burst as Burst)).toBe(true);
    expect(isScanning(type("LX-", 90).burst as Burst)).toBe(false);
  });
});
