/** The civil day of now in a time zone, `YYYY-MM-DD`. */
export function dayIn(timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date());
}
