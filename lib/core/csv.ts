/** What a spreadsheet would run as a formula is text with an apostrophe before it (OWASP, CSV Injection). */
function neutral(value: string): string {
  return /^[=+\-@\t\r]/.test(value) && !/^[+-]?\d+([.,]\d+)?$/.test(value) ? `'${value}` : value;
}

/** One line of a CSV file (RFC 4180). */
export function csvLine(cells: readonly (string | number | null | undefined)[]): string {
  const quoted = cells.map((cell) => {
    const value = neutral(String(cell ?? ""));
    return /[",\r\n;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  });
  return `${quoted.join(",")}\r\n`;
}
