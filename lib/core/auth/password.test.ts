import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/core/auth/password";

const password = "верная лошадь, батарея, скрепка";

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

describe("a password", () => {
  it("is kept by Argon2id as OWASP asks, with salt of its own each time", async () => {
    const [one, two] = [await hashPassword(password), await hashPassword(password)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, password)).toBe(true);
  });

  it("is compared whole, and letter for letter", async () => {
    const long = `${"x".repeat(100)}1`;
    const stored = await hashPassword(long);
    for (const wrong of ["", long.slice(0, -1), long.toUpperCase(), `${long} `]) expect(await verifyPassword(stored, wrong)).toBe(false);
  });

  it("of nobody is never right, not even the decoy's own", async () => {
    for (const nobody of [null, undefined, ""]) expect(await verifyPassword(nobody, "no user has this password")).toBe(false);
  });

  it("of nobody costs a whole verification, as that of somebody does", async () => {
    const stored = await hashPassword(password);
    await verifyPassword(null, "the decoy is made at its first use");
    const known: number[] = [];
    const unknown: number[] = [];
    // In turns, and the quickest of each: what else the machine does slows both, and speeds up neither.
    for (let round = 0; round < 8; round++) {
      known.push(await milliseconds(() => verifyPassword(stored, "wrong")));
      unknown.push(await milliseconds(() => verifyPassword(null, "wrong")));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) * 0.5);
  });
});
