import { sql } from "drizzle-orm";
import { Writable } from "node:stream";
import pino from "pino";
import { describe, expect, it } from "vitest";
import { database } from "@/lib/core/database";
import { describeError, serializeError } from "@/lib/core/logger";

async function failing(query: ReturnType<typeof sql>): Promise<unknown> {
  return database()
    .execute(query)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
}

describe("a failed query in the log", () => {
  it("is the statement and what PostgreSQL said, without parameters and without the row", async () => {
    const secret = "hunter2";
    const error = await failing(sql`insert into mails (id, message_id, recipient, subject, text, html)
      values (${"0190b8a0-0000-7000-8000-000000000000"}, ${secret}, ${secret}, ${secret}, ${null}, ${secret})`);
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    pino({ serializers: { err: serializeError } }, sink).error({ err: error }, "failed");
    expect(String(error)).toContain(secret);
    expect(lines.join("")).not.toContain(secret);
    expect(JSON.parse(lines.join("")).err.message).toMatch(/insert into mails[\s\S]*violates not-null constraint/);
    expect(describeError(error)).not.toContain(secret);
  });
});

it("what is no error is said too", () => {
  expect(describeError("out of paint")).toBe("out of paint");
  expect(describeError(new Error("a", { cause: new Error("b") }))).toBe("a: b");
  expect(serializeError(undefined)).toEqual({ message: "undefined" });
});
