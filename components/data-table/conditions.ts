type SearchParams = Record<string, string | string[] | undefined>;

/** What of an address a list is asked for: named conditions with `page` and `sort`; blank ones and those of the screen alone are left out. */
export function pickConditions(search: SearchParams, names: readonly string[]): Record<string, string | string[]> {
  const wanted = [...names, "page", "sort"];
  const pairs = wanted.flatMap((name): [string, string | string[]][] => {
    const value = search[name];
    return value === undefined || value === "" || value.length === 0 ? [] : [[name, value]];
  });
  return Object.fromEntries(pairs);
}
