import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError, InvalidInput, invalid } from "@/lib/core/errors";
import { civilDate, decimal, id, instantInput, integer, many, text } from "@/lib/core/fields";
import { describeProblem } from "@/lib/core/http/problem";
import type { Locale } from "@/lib/core/locale";

function issuesOf(schema: z.ZodType, value: unknown): InvalidInput {
  const parsed = schema.safeParse(value, { reportInput: true });
  return new InvalidInput(parsed.error?.issues ?? []);
}

const say = (error: AppError, locale: Locale = "en") => describeProblem(error, locale, "request-1");
const fieldsOf = (schema: z.ZodType, value: unknown, locale: Locale = "en") => say(issuesOf(schema, value), locale).details.fields ?? {};

describe("what a schema refuses is told field by field", () => {
  it.each([
    [text(5), undefined, "Fill this in."],
    [text(5), null, "Fill this in."],
    [text(5), "", "Fill this in."],
    [text(5), 7, "A value of the wrong kind."],
    [text(5), "123456", "At most 5 characters."],
    [text(1), "12", "At most 1 character."],
    [z.string().min(2), "1", "At least 2 characters."],
    [integer(1, 9), "x", "A number is needed, for example 2 or 2.5."],
    [integer(1, 9), 1.5, "A whole number is needed."],
    [integer(1, 9), 0, "Not less than 1."],
    [integer(1, 9), 10, "Not more than 9."],
    [decimal({ digits: 3, scale: 2 }), "1.234", "At most 2 digits after the point."],
    [decimal({ digits: 3, scale: 0 }), "1000", "Not more than 999."],
    [many(id, 1), ["x"], "The id of a record (UUID) is needed."],
    [z.array(z.string()).max(1), ["a", "b"], "At most 1 value."],
    [z.array(z.string()).min(2), ["a"], "At least 2 values."],
    [z.email(), "nobody", "This is not an e-mail address."],
    [civilDate, "2026-02-30", "A date is needed, for example 2026-11-30."],
    [z.enum(["a", "b"]), "c", "There is no such option. There are: a, b."],
    [z.strictObject({}), [], "A JSON object is needed."],
  ] as const)("%#: %o", (schema, value, sentence) => {
    const told = Object.values(fieldsOf(z.object({ field: schema }), { field: value })).flat();
    expect(told).toContain(sentence);
  });

  it("an instant without an offset shows one with it", () => {
    expect(fieldsOf(z.object({ at: instantInput }), { at: "2026-11-20" }).at?.[0]).toContain("+03:00");
  });

  it("names where in a nested value, and what is unknown", () => {
    const schema = z.strictObject({ rows: z.array(z.strictObject({ name: text(5) })) });
    expect(fieldsOf(schema, { rows: [{ name: "a" }, { name: "", colour: 1 }], more: 1 })).toEqual({
      "rows.1.name": ["Fill this in."],
      "rows.1.colour": ["There is no such field here."],
      more: ["There is no such field here."],
    });
  });

  it("bears fields with any name", () => {
    const told = fieldsOf(z.strictObject({}), JSON.parse('{"__proto__":1,"constructor":2,"toString":3}'));
    expect(Object.keys(told).toSorted()).toEqual(["__proto__", "constructor", "toString"]);
  });

  it("tells the first of very many, and quickly", () => {
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`field_${index}`, 1]));
    const error = issuesOf(z.strictObject({}), many);
    const numbers = issuesOf(z.strictObject({ ids: z.array(z.string()) }), { ids: Array(50_000).fill(1) });
    const started = performance.now();
    expect(Object.keys(say(error).details.fields ?? {}).length).toBeLessThanOrEqual(50);
    expect(Object.keys(say(numbers).details.fields ?? {}).length).toBeLessThanOrEqual(50);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("in the reader's language", () => {
  it.each([
    [1, "Слишком часто. Повторите через 1 секунду.", "Too often. Try again in 1 second."],
    [2, "Слишком часто. Повторите через 2 секунды.", "Too often. Try again in 2 seconds."],
    [5, "Слишком часто. Повторите через 5 секунд.", "Too often. Try again in 5 seconds."],
    [21, "Слишком часто. Повторите через 21 секунду.", "Too often. Try again in 21 seconds."],
  ])("%i seconds", (seconds, russian, english) => {
    const error = new AppError("RATE_LIMITED", "rate_limited", {}, { seconds });
    expect([say(error, "ru").message, say(error, "en").message]).toEqual([russian, english]);
  });

  it.each([
    [1, "Не больше 1 знака."],
    [3, "Не больше 3 знаков."],
    [11, "Не больше 11 знаков."],
    [21, "Не больше 21 знака."],
  ])("a limit of %i characters", (limit, words) => {
    const told = fieldsOf(z.object({ name: z.string().max(limit) }), { name: "x".repeat(limit + 1) }, "ru");
    expect(told.name).toEqual([words]);
  });

  it("a number on a thing as it stands on it, and a day as the reader writes it", () => {
    const values = { item: "Лебёдка", number: "00042", due_on: "2020-01-31" };
    const error = new AppError("CONFLICT", "inventory.past_inspection", {}, values);
    expect(say(error, "ru").message).toContain("Лебёдка (00042), срок был 31 января 2020.");
    expect(say(error, "en").message).toContain("Лебёдка (00042) was due on 31 January 2020.");
  });

  it("words of a module, filled in, for the whole and for a field", () => {
    const error = invalid({ name: "issue.taken" });
    expect(say(error, "ru")).toMatchObject({
      code: "VALIDATION_ERROR",
      request_id: "request-1",
      details: { fields: { name: ["Это значение уже занято."] } },
    });
    expect(say(new AppError("UNAUTHORIZED", "users.wrong_credentials")).message).not.toContain("wrong_credentials");
  });
});

describe("a fault of ours", () => {
  it("says nothing of its cause", () => {
    const cause = new Error("select password_hash from users");
    const told = say(new AppError("INTERNAL_ERROR", "internal_error", {}, {}, { cause }));
    expect(told.details).toEqual({});
    expect(JSON.stringify(told)).not.toContain("password_hash");
  });

  it("a reason without words is shown as itself, not thrown", () => {
    expect(say(new AppError("CONFLICT", "inventory.no_such_words")).message).toBe("inventory.no_such_words");
  });
});
