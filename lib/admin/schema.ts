import { z } from "zod";
import { civilDate, id, instant, instantInput, text } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";

const blankToUndefined = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const Word = z.preprocess(blankToUndefined, text(200).optional());
/** A day is taken whole, in the theatre's time zone. */
const Moment = z.preprocess(blankToUndefined, z.union([civilDate, instantInput]).optional());

export const AuditRecord = z
  .object({
    id,
    at: instant,
    action: z.string(),
    entity_type: z.string(),
    entity_id: id,
    /** Null: the system, or nobody signed in. */
    actor: z.object({ id, first_name: z.string(), last_name: z.string(), patronymic: z.string().nullable() }).nullable(),
    /** Name of the personal API token that did it. */
    token: z.string().nullable(),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
    ip_address: z.string().nullable(),
    request_id: z.string(),
  })
  .meta({ id: "AuditRecord" });
export type AuditRecord = z.output<typeof AuditRecord>;
export const AuditRecordList = listOf(AuditRecord).meta({ id: "AuditRecordList" });

/** Filters of the audit log; also what the address of the screen holds. */
export const auditFilters = {
  q: Word,
  actor_id: z.preprocess(blankToUndefined, id.optional()),
  entity_type: Word,
  entity_id: z.preprocess(blankToUndefined, id.optional()),
  action: Word,
  from: Moment,
  to: Moment,
  request_id: Word,
};
export const AuditFilters = z.strictObject(auditFilters);
export type AuditFilters = z.output<typeof AuditFilters>;

export const ListAuditRecordsInput = z.strictObject({ ...PageInput, ...auditFilters });
