/** Where the words of a reason stand: `bulk.no_right` at `errors.no_right`. */
export function problemKey(problem: string) {
  return `errors.${problem.replace(/^bulk\./, "")}` as "errors.no_right";
}
