import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";

type Row = Record<string, unknown>;

function shapeOf(schema: z.ZodType): z.ZodRawShape {
  return (schema as z.ZodObject).shape ?? {};
}

/** The record that an operation gives: its own output, or the element of a list's `items`. */
function recordShape(output: z.ZodType): z.ZodRawShape {
  const { items } = shapeOf(output);
  return items instanceof z.ZodArray ? shapeOf(items.element as z.ZodType) : shapeOf(output);
}

/** `?fields=id,name` as names of this operation's record; VALIDATION_ERROR for a name that it has not. */
export function wantedFields(parameter: string | null, output: z.ZodType): string[] | undefined {
  if (parameter === null) return undefined;
  const known = Object.keys(recordShape(output));
  const wanted = parameter.split(",").filter(Boolean);
  if (wanted.length > 0 && wanted.every((name) => known.includes(name))) return wanted;
  throw new AppError("VALIDATION_ERROR", "validation_error", { fields: { fields: ["issue.not_option"] } }, { options: known.join(", ") });
}

function pick(row: Row, names: string[]): Row {
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}

/** An answer with only the wanted fields of its record or records. */
export function sparse(data: unknown, names: string[] | undefined): unknown {
  if (!names || typeof data !== "object" || data === null) return data;
  if ("items" in data && Array.isArray(data.items)) return { ...data, items: (data.items as Row[]).map((row) => pick(row, names)) };
  return pick(data as Row, names);
}
