import "server-only";
import { sql, type SQL } from "drizzle-orm";

/** As in lib/core/drain.ts: then an event is left to the administrator. */
const eventLimit = 12;

export const deadEvents = (theatreId: string): SQL => sql`theatre_id = ${theatreId} and published_at is null and attempts >= ${eventLimit}`;

/** Jobs of this theatre, and those of the whole installation, which may belong to anybody: their reason is not shown. */
export const deadJobs = (theatreId: string): SQL =>
  sql`j.attempts >= j.max_attempts and coalesce(j.payload->>'theatre_id', ${theatreId}) = ${theatreId}`;
