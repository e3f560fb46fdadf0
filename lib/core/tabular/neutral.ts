/**
 * What a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV Injection). What has one already gets one more,
 * so that `plain` finds the same text again.
 */
export function neutral(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The text as it was before `neutral`, when a file of ours comes back. */
export function plain(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
