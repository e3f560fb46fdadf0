import "server-only";
import { or, sql, type SQL } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { invalid } from "@/lib/core/errors";
import { fieldObjections } from "@/lib/inventory/field-conditions/rules";
import { type FieldCondition, readFieldConditions } from "@/lib/inventory/field-conditions/schema";
import { fetchCategoryLine } from "@/lib/inventory/rows";

const held = inventoryItems.custom_fields;
const plain = (value: string) => value.replace(",", ".");
const isNumber = (value: string) => /^-?\d+([.,]\d+)?$/.test(value);

/** A value as the field may hold it: a number, a yes, a text. By containment, which the index of the fields answers. */
function holds(key: string, value: string): SQL {
  if (value === "false") return sql`not (${held} @> ${JSON.stringify({ [key]: true })}::jsonb)`;
  const forms: unknown[] = [value];
  if (isNumber(value)) forms.push(Number(plain(value)));
  if (value === "true") forms.push(true);
  return sql`(${sql.join(
    forms.map((form) => sql`${held} @> ${JSON.stringify({ [key]: form })}::jsonb`),
    sql` or `,
  )})`;
}

function contains(key: string, value: string): SQL {
  const part = `%${value.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`search_fold(${held} ->> ${key}) like search_fold(${part})`;
}

function bound(key: string, value: string, sign: "<=" | ">="): SQL {
  const side = sql.raw(sign);
  if (!isNumber(value)) return sql`${held} ->> ${key} ${side} ${value}`;
  return sql`(case when jsonb_typeof(${held} -> ${key}) = 'number' then (${held} ->> ${key})::numeric end) ${side} ${plain(value)}::numeric`;
}

function conditionOf({ key, operator, values }: FieldCondition): SQL | undefined {
  const one = {
    is: (value: string) => holds(key, value),
    has: (value: string) => contains(key, value),
    min: (value: string) => bound(key, value, ">="),
    max: (value: string) => bound(key, value, "<="),
  }[operator];
  return or(...values.map(one));
}

/** What `field.…` parameters ask of an item; several values of one are alternatives. */
export function fieldConditions(input: Readonly<Record<string, unknown>>): (SQL | undefined)[] {
  return readFieldConditions(input).map(conditionOf);
}

/** Refuses conditions on fields that the chosen category does not have, or that are of another kind. Reads nothing where there are none. */
export async function checkFieldConditions(
  ctx: Context,
  input: Readonly<Record<string, unknown>> & { category_id?: string },
): Promise<void> {
  const conditions = readFieldConditions(input);
  if (conditions.length === 0) return;
  if (!input.category_id)
    throw invalid(Object.fromEntries(conditions.map(({ parameter }) => [parameter, "inventory.field_needs_category"])));
  const { defs } = await fetchCategoryLine(ctx, input.category_id);
  const objections = fieldObjections(defs, conditions);
  if (Object.keys(objections).length > 0) throw invalid(objections);
}
