import { z } from "zod";

/**
 * Conditions on the fields that a category adds: `field.power_w.min=750`, `field.dmx_connector=5-pin`. Their names are those of the
 * category that `category_id` names, so they stand beside the known parameters instead of among them.
 */
export const fieldOperators = ["is", "has", "min", "max"] as const;
type FieldOperator = (typeof fieldOperators)[number];

export interface FieldCondition {
  /** As it was written: `field.power_w.min`. */
  parameter: string;
  key: string;
  operator: FieldOperator;
  values: string[];
}

const parameterPattern = /^field\.([a-z][a-z0-9_]{0,58})(?:\.(has|min|max))?$/;
const numberPattern = /^-?\d{1,12}([.,]\d{1,6})?$/;

function valuesOf(value: unknown): string[] | undefined {
  const values = Array.isArray(value) ? value : [value];
  const isWritten = (one: unknown) => ["string", "number", "boolean"].includes(typeof one);
  if (values.length === 0 || values.length > 50 || !values.every(isWritten)) return undefined;
  return values.map((one) => String(one).trim());
}

/** The conditions on fields among the parameters of a list. */
export function readFieldConditions(input: Readonly<Record<string, unknown>>): FieldCondition[] {
  return Object.entries(input).flatMap(([parameter, value]) => {
    const [, key, operator] = parameterPattern.exec(parameter) ?? [];
    const values = valuesOf(value)?.filter(Boolean);
    if (!key || !values?.length) return [];
    return [{ parameter, key, operator: (operator ?? "is") as FieldOperator, values }];
  });
}

const isBound = (value: string) => numberPattern.test(value) || z.iso.date().safeParse(value).success;

function objection(name: string, value: unknown): "unknown" | "issue.wrong_type" | "issue.too_long" | "issue.wrong_format" | undefined {
  const [, key, operator] = parameterPattern.exec(name) ?? [];
  if (!key) return "unknown";
  const values = valuesOf(value);
  if (!values) return "issue.wrong_type";
  if (values.some((one) => one.length > 200 || one.includes("\u0000"))) return "issue.too_long";
  const isRange = operator === "min" || operator === "max";
  return isRange && values.some((one) => one !== "" && !isBound(one)) ? "issue.wrong_format" : undefined;
}

/** Parameters of a list of items, and `field.…` beside them; anything else is refused as a strict object does. */
export function withFieldConditions<T extends z.ZodRawShape>(shape: T) {
  return z.looseObject(shape).superRefine((input, ctx) => {
    for (const [name, value] of Object.entries(input)) {
      if (Object.hasOwn(shape, name)) continue;
      const found = objection(name, value);
      if (found === "unknown") ctx.addIssue({ code: "unrecognized_keys", keys: [name], input });
      else if (found) ctx.addIssue({ code: "custom", message: found, path: [name], input: value, params: { count: 200 } });
    }
  });
}
