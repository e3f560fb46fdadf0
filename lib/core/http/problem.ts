import "server-only";
import { createTranslator } from "use-intl/core";
import type { z } from "zod";
import { formatDay } from "@/lib/core/civil-time";
import { InvalidInput, type AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locale";
import { loadMessages } from "@/lib/core/messages";
import type { Problem } from "@/lib/core/result";

type Values = Record<string, string | number>;

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A reason's sentence, its days as the reader writes them: `module.key` stands at `<module>.errors.key`, a plain `key` at `errors.key` (`issue.…` counts as plain). */
function say(locale: Locale, reason: string, values: Values): string {
  const [module = "", ...rest] = reason.split(".");
  const isPlain = rest.length === 0 || module === "issue";
  const key = isPlain ? `errors.${reason}` : `${module}.errors.${rest.join(".")}`;
  const t = createTranslator({
    locale,
    messages: loadMessages(locale),
    onError: () => undefined,
    getMessageFallback: () => reason,
  });
  const said = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" && day.test(value) ? formatDay(value, locale) : value,
  ]);
  return t(key as never, Object.fromEntries(said) as never);
}

const sizes: Record<string, [string, string]> = {
  string: ["too_short", "too_long"],
  array: ["too_few", "too_many"],
  set: ["too_few", "too_many"],
};

const formats: Record<string, string> = {
  uuid: "not_uuid",
  email: "not_email",
  date: "not_date",
  datetime: "not_instant",
};

function typeReason(issue: z.core.$ZodIssueInvalidType): string {
  if (issue.input === undefined || issue.input === null) return "required";
  if (issue.expected === "number") return "not_number";
  if (issue.expected === "int") return "not_integer";
  return issue.expected === "object" ? "not_object" : "wrong_type";
}

function sizeReason(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): [string, Values] {
  const isSmall = issue.code === "too_small";
  const limit = Number(isSmall ? issue.minimum : issue.maximum);
  if (isSmall && issue.origin === "string" && limit === 1) return ["required", {}];
  const [small, big] = sizes[issue.origin] ?? ["too_small", "too_big"];
  return [isSmall ? small : big, { count: limit }];
}

/** What a zod issue says, as a reason with its values. */
function reasonOf(issue: z.core.$ZodIssue): [string, Values] {
  switch (issue.code) {
    case "invalid_type":
      return [`issue.${typeReason(issue)}`, {}];
    case "too_small":
    case "too_big": {
      const [reason, values] = sizeReason(issue);
      return [`issue.${reason}`, values];
    }
    case "invalid_format":
      if (issue.input === "") return ["issue.required", {}];
      return [issue.message.startsWith("issue.") ? issue.message : `issue.${formats[issue.format] ?? "wrong_format"}`, {}];
    case "invalid_value":
      return ["issue.not_option", { options: issue.values.map(String).join(", ") }];
    case "custom":
      return [issue.message, (issue.params ?? {}) as Values];
    default:
      return ["issue.wrong_type", {}];
  }
}

/** A body of 1 MB has room for a hundred thousand mistakes; nobody reads more than these. */
const shownIssues = 50;

function issueFields(issues: z.core.$ZodIssue[], locale: Locale): Record<string, string[]> {
  // A map, because a caller may name a field "constructor".
  const fields = new Map<string, Set<string>>();
  const add = (field: string, sentence: string) => fields.set(field, (fields.get(field) ?? new Set()).add(sentence));
  for (const issue of issues.slice(0, shownIssues)) {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys.slice(0, shownIssues)) add([...path, key].join("."), say(locale, "issue.unknown_field", {}));
      continue;
    }
    add(path.join(".") || "_", say(locale, ...reasonOf(issue)));
  }
  return Object.fromEntries([...fields].map(([field, sentences]) => [field, [...sentences]]));
}

/** An error in the reader's language, in the one shape of the API. A server fault says nothing of its cause. */
export function describeProblem(error: AppError, locale: Locale, requestId: string): Problem {
  const fields =
    error instanceof InvalidInput
      ? issueFields(error.issues, locale)
      : Object.fromEntries(
          Object.entries(error.details.fields ?? {}).map(([field, reasons]) => [
            field,
            reasons.map((reason) => say(locale, reason, error.values)),
          ]),
        );
  const details = Object.keys(fields).length > 0 ? { ...error.details, fields } : { ...error.details };
  return { code: error.code, message: say(locale, error.reason, error.values), details, request_id: requestId };
}
