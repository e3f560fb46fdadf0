import { z } from "zod";
import { plainNumber } from "@/lib/core/plain-number";
import { isStorable } from "@/lib/core/storable";

/** Building blocks of input and output schemas. Reasons of refusal are keys of `errors` in messages/ (lib/core/http/problem.ts). */

/** A line or a paragraph, trimmed, at least one character. Lines end as everywhere but in what forms send. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .overwrite((value) => value.replace(/\r\n?/g, "\n"))
    .min(1)
    .max(max)
    .refine(isStorable, { error: "issue.control_characters" });
}

const blankToNull = (value: unknown) => (typeof value === "string" && value.trim() === "" ? null : value);

/** What a form leaves empty and JSON leaves out or sets to null; `undefined` stays apart from `null`, which clears the field. */
export function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess(blankToNull, schema.nullish());
}

/** A whole record's id. */
export const id = z.uuid();

const decimalPattern = /^-?\d+(\.\d+)?$/;

/** "2,5", " 1 200 ", 2.5: how people and programs write numbers, as PostgreSQL and the API do. */
function plainDecimal(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : value;
  return typeof value === "string" ? (plainNumber(value) ?? value) : value;
}

/** A decimal as a string; `digits` before and `scale` after the point at the most, from `min` (0). */
export function decimal({ digits, scale, min = 0 }: { digits: number; scale: number; min?: number }) {
  return z
    .preprocess(
      plainDecimal,
      z
        .string()
        .regex(decimalPattern, { error: "issue.not_number", abort: true })
        .refine((value) => (value.split(".")[1]?.length ?? 0) <= scale, {
          error: "issue.too_precise",
          params: { count: scale },
        })
        .refine((value) => Number(value) >= min, { error: "issue.too_small", params: { count: min } })
        .refine((value) => Math.abs(Number(value)) < 10 ** digits, {
          error: "issue.too_big",
          params: { count: 10 ** digits - 1 },
        }),
    )
    .meta({ type: "string", format: "decimal", description: "A decimal as a string; numbers are accepted too." });
}

/** A whole number that may arrive as text, from a form or a query string. */
export function integer(min: number, max: number) {
  return z.preprocess(
    (value) => (typeof value === "string" && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value),
    z.int().min(min).max(max),
  );
}

/** true or false, also as a form or a query string says it. */
export const flag = z.preprocess(
  (value) => (value === "true" || value === "on" || value === "1" ? true : value === "false" || value === "0" ? false : value),
  z.boolean(),
);

const typedDate = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/;

// Beyond these a day more or less is no date of four digits, and years under 100 are taken for those of the last century.
const isNear = (date: string) => date >= "1000-01-01" && date < "3000-01-01";

/** A civil date, YYYY-MM-DD, one that exists, of this millennium or the one before; 30.11.2026 is understood too. */
export const civilDate = z
  .preprocess(
    (value) => {
      const [, day, month, year] = typeof value === "string" ? (typedDate.exec(value) ?? []) : [];
      return day && month ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : value;
    },
    z.iso.date().refine(isNear, { error: "issue.far_date" }),
  )
  .meta({ type: "string", format: "date" });

/** An instant; in: ISO 8601 with an offset, out: the same instant in UTC. */
export const instantInput = z.iso
  .datetime({ offset: true })
  .refine(isNear, { error: "issue.far_date" })
  .transform((value) => new Date(value));
export const instant = z.date().meta({ type: "string", format: "date-time" });

/** Several of a kind: repeated (`status=a&status=b`) or with commas. */
export function many<T extends z.ZodType>(schema: T, max = 50) {
  return z.preprocess((value) => (typeof value === "string" ? value.split(",").filter(Boolean) : value), z.array(schema).max(max));
}

/** Version that an update saw; a stale one is refused. */
export const version = integer(1, 2_147_483_647);
