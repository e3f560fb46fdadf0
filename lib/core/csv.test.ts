import { expect, it } from "vitest";
import { csvLine } from "@/lib/core/csv";

it("quotes what needs it and makes text of formulas", () => {
  expect(csvLine(["a", 1, null, 'say "hi"', "x,y", "-5", "+7.5"])).toBe('a,1,,"say ""hi""","x,y",-5,+7.5\r\n');
  expect(csvLine(["=1", "@x", "-x", "+7 900", "\tx"])).toBe("'=1,'@x,'-x,'+7 900,'\tx\r\n");
});
