/**
 * What the form of a task asks for in parts, put together as the operations take it: a day and an hour, how a series repeats, lines of
 * a checklist. Names of parts begin with `_`, so that an operation never sees them.
 */
export const formParts = { time: "_time", interval: "_interval", weekdays: "_weekdays", until: "_until", subtasks: "_subtasks" } as const;

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};

/** `9`, `9.30`, `0930` and `9:30` are hours; what is none stays as it was typed, for the schema to refuse. */
export function readTime(typed: string): string {
  const [, hour, minute = "00"] = /^(\d{1,2})(?:[.:\s-]?(\d{2}))?$/.exec(typed) ?? [];
  return hour ? `${hour.padStart(2, "0")}:${minute}` : typed;
}

function readDay(typed: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : typed;
}

/** A rule chosen as a whole stays; one that is only a frequency takes what the other fields say. */
function ruleOf(form: FormData): string {
  const rule = textOf(form, "rrule");
  const frequency = /^FREQ=([A-Z]+)$/.exec(rule)?.[1];
  if (!frequency) return rule;
  const interval = textOf(form, formParts.interval);
  const days = form.getAll(formParts.weekdays).flatMap((day) => (typeof day === "string" && day !== "" ? [day] : []));
  const until = readDay(textOf(form, formParts.until));
  return [
    rule,
    ...(interval && interval !== "1" ? [`INTERVAL=${interval}`] : []),
    ...(frequency === "WEEKLY" && days.length > 0 ? [`BYDAY=${days.join(",")}`] : []),
    ...(until ? [`UNTIL=${until.replaceAll("-", "")}`] : []),
  ].join(";");
}

/** The form with its parts put together; anything else than a form as it is. */
export function composeForm(given: FormData | object): FormData | object {
  if (!(given instanceof FormData)) return given;
  const form = new FormData();
  for (const [name, value] of given) form.append(name, value);
  const day = readDay(textOf(given, "deadline"));
  const time = textOf(given, formParts.time);
  if (day && time) form.set("deadline", `${day}T${readTime(time)}`);
  if (given.has("rrule")) form.set("rrule", ruleOf(given));
  for (const line of textOf(given, formParts.subtasks).split("\n")) if (line.trim()) form.append("subtasks[]", line.trim());
  return form;
}
