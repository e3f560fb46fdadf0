import { expect, it } from "vitest";
import { composeForm, readTime } from "@/lib/tasks/forms/rules";

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value);
  return data;
}

function composed(fields: Record<string, string | string[]>) {
  const data = composeForm(form(fields));
  if (!(data instanceof FormData)) throw new Error("no form");
  return data;
}

it("reads hours as people type them, and leaves what is none", () => {
  expect(["9", "9.30", "0930", "18:15", "soon"].map(readTime)).toEqual(["09:00", "09:30", "09:30", "18:15", "soon"]);
});

it("puts a day and an hour together, also as a page without JavaScript posts them", () => {
  expect(composed({ deadline: "2026-11-30", _time: "18.15" }).get("deadline")).toBe("2026-11-30T18:15");
  expect(composed({ deadline: "30.11.2026", _time: "9" }).get("deadline")).toBe("2026-11-30T09:00");
  expect(composed({ deadline: "2026-11-30", _time: "" }).get("deadline")).toBe("2026-11-30");
  expect(composed({ deadline: "", _time: "9" }).get("deadline")).toBe("");
});

it("makes a rule of its parts, and keeps one that was chosen as a whole", () => {
  const parts = { _interval: "2", _weekdays: ["MO", "TH"], _until: "2026-12-31" };
  expect(composed({ rrule: "FREQ=WEEKLY", ...parts }).get("rrule")).toBe("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20261231");
  expect(composed({ rrule: "FREQ=MONTHLY", ...parts, _interval: "1" }).get("rrule")).toBe("FREQ=MONTHLY;UNTIL=20261231");
  expect(composed({ rrule: "FREQ=MONTHLY;BYDAY=-1FR", ...parts }).get("rrule")).toBe("FREQ=MONTHLY;BYDAY=-1FR");
  expect(composed({ rrule: "", ...parts }).get("rrule")).toBe("");
  expect(composed({ title: "Lamp" }).has("rrule")).toBe(false);
});

it("takes a checklist line by line", () => {
  expect(composed({ _subtasks: "Lamp\n\n  Cable " }).getAll("subtasks[]")).toEqual(["Lamp", "Cable"]);
});
