const space = /[\s\u00a0\u202f]/g;
const grouped = /^[+-]?\d{1,3}([\s\u00a0\u202f]\d{3})+([.,]\d*)?$/;
const plain = /^[+-]?(\d+[.,]?\d*|[.,]\d+)$/;

/** "2,5", " 1 200 ", "−3", ",5": a number as people type it, as PostgreSQL and the API write it; undefined where it is none, as "1 2 3". */
export function plainNumber(typed: string): string | undefined {
  const text = typed.trim().replace("−", "-");
  if (!plain.test(text) && !grouped.test(text)) return undefined;
  return text
    .replace(space, "")
    .replace("+", "")
    .replace(",", ".")
    .replace(/\.$/, "")
    .replace(/^(-?)\./, "$10.");
}
