import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { systemActor } from "@/lib/core/context";
import { closeDatabase } from "@/lib/core/database";
import { EnvError } from "@/lib/core/env";
import { toAppError } from "@/lib/core/errors";
import { describeProblem } from "@/lib/core/http/problem";
import { newId } from "@/lib/core/ids";
import { isLocale, type Locale } from "@/lib/core/locale";
import { run } from "@/lib/core/operation";
import { createTheatre } from "@/lib/users/commands/create-theatre";
import { codeFrom } from "@/lib/users/rules";

const usage = `npm run create-admin -- --theatre "…" --email … [--name "Surname Name"] [--time-zone Europe/Moscow] [--locale ru|en]
The password is asked for, or read from standard input.`;

class UsageError extends Error {}

function readOptions() {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: { theatre: text, email: text, name: text, "time-zone": text, locale: text },
  });
  const { theatre, email, name = "", "time-zone": timeZone = "Europe/Moscow", locale = "ru" } = values;
  if (!theatre || !email) throw new UsageError("--theatre and --email are needed");
  if (!isLocale(locale)) throw new UsageError("--locale is ru or en");
  if (!Intl.supportedValuesOf("timeZone").includes(timeZone)) throw new UsageError(`--time-zone: there is no zone "${timeZone}"`);
  const [lastName = "", ...rest] = name.trim().split(/\s+/);
  return { theatre, email, timeZone, locale, lastName, firstName: rest.join(" ") };
}

/** Asks without showing what is typed. */
async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: true });
  const typed = new Promise<string>((resolve, reject) => {
    lines.question(question, resolve);
    lines.once("close", () => reject(new UsageError("no password was given")));
  });
  Object.assign(lines, { _writeToOutput: () => undefined });
  return typed.finally(() => {
    lines.close();
    process.stdout.write("\n");
  });
}

async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) {
    const password = await ask("Password: ");
    if (password !== (await ask("Once more: "))) throw new UsageError("the two passwords differ");
    return password;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/\r?\n$/, "");
}

async function createAdmin(locale: Locale): Promise<void> {
  const options = readOptions();
  const password = await readPassword();
  const caller = {
    actor: systemActor(null),
    locale: options.locale,
    requestId: newId(),
    ipAddress: null,
    device: "create-admin",
  };
  await run(createTheatre, caller, {
    name: options.theatre,
    code: codeFrom(options.theatre, `theatre_${newId().slice(-6)}`),
    time_zone: options.timeZone,
    locale: options.locale,
    administrator: {
      email: options.email,
      password,
      first_name: options.firstName || (locale === "ru" ? "Администратор" : "Administrator"),
      last_name: options.lastName || options.theatre.slice(0, 100),
      must_change_password: false,
    },
  });
  process.stdout.write(`${options.theatre}: ${options.email} may sign in now\n`);
}

/** One line that says what is wrong; never the password. */
function explain(error: unknown, locale: Locale): string {
  if (error instanceof UsageError) return `${error.message}\n${usage}`;
  if (error instanceof EnvError) return error.message;
  if (error instanceof TypeError && "code" in error) return `${error.message}\n${usage}`;
  const { message, details } = describeProblem(toAppError(error), locale, "");
  const fields = Object.entries(details.fields ?? {}).map(
    ([field, sentences]) => `${field.replace("administrator.", "")}: ${sentences.join(" ")}`,
  );
  return [message, ...fields].join("\n");
}

const locale: Locale = process.argv.includes("en") ? "en" : "ru";
try {
  await createAdmin(locale);
} catch (error) {
  process.stderr.write(`${explain(error, locale)}\n`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
