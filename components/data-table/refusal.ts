import type { Filter } from "@/components/data-table/filter";
import type { Problem } from "@/lib/core/result";

/** What is wrong with the conditions of an address, in one line; undefined where nothing is. */
export function refusalOf(problem: Problem | undefined, filters: readonly Pick<Filter, "name" | "label">[]): string | undefined {
  if (!problem) return undefined;
  const labelOf = (parameter: string) => {
    const whole = parameter.replace(/\.\d+$/, "");
    const names = [whole, whole.replace(/\.(min|max|has)$/, "")];
    return filters.find(({ name }) => names.includes(name))?.label ?? parameter;
  };
  const said = Object.entries(problem.details.fields ?? {});
  if (said.length === 0) return problem.message;
  return said.map(([parameter, sentences]) => `${labelOf(parameter)}: ${sentences.join(" ")}`).join(" ");
}
