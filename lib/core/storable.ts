// PostgreSQL keeps no NUL, XML (a workbook) no control characters; a lone surrogate is no text in any encoding.
const unstorable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether a database and every file that we write can hold this text. */
export function isStorable(value: string): boolean {
  return !unstorable.test(value);
}
