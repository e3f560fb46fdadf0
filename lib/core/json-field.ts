import { z } from "zod";

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A field of a form that holds JSON; a caller in the process may give the value itself. */
export function jsonField<T extends z.ZodType>(schema: T) {
  return z
    .preprocess((value, context) => {
      if (typeof value !== "string" || value.trim() === "") return value === "" ? undefined : value;
      const parsed = parse(value);
      if (parsed === undefined) context.addIssue({ code: "custom", message: "issue.not_json", input: value });
      return parsed;
    }, schema)
    .meta({ description: "JSON in a form field." });
}
