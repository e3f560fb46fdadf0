import { expect, it } from "vitest";
import { neutral, plain } from "@/lib/core/tabular/neutral";

it.each(["=1+1", "+7 900", "-10 °C", "@x", "\tx", "\rx", "'=x", "''-x", "'quoted'", "plain", "", "a=b"])(
  "%j comes back as it was",
  (text) => {
    expect(neutral(text)).not.toMatch(/^[=+\-@\t\r]/);
    expect(plain(neutral(text))).toBe(text);
  },
);
