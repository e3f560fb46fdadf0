/** One promise of spec/quality.md: throws where it is not kept. */
export interface Check {
  name: string;
  run: () => Promise<void>;
}

export function expect(isKept: boolean, what: string): asserts isKept {
  if (!isKept) throw new Error(what);
}

/** How often each answer came: `{ "201": 1, "409 ALREADY_EXISTS": 199 }`. */
export function tally(answers: { status: number; code?: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, code } of answers) {
    const key = code ? `${status} ${code}` : String(status);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** A line a check; the number that failed. */
export async function runChecks(checks: Check[]): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  for (const { name, run } of checks) {
    const began = performance.now();
    const problem = await run().then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    console.log(problem === undefined ? `ok      ${name} (${seconds})` : `FAILED  ${name} (${seconds}): ${problem}`);
    if (problem !== undefined) failed += 1;
  }
  return { passed: checks.length - failed, failed };
}
