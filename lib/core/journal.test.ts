import { asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { auditLog, outboxEvents } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { writeJournal } from "@/lib/core/journal";
import { systemCaller } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

it(
  "a change is one line of the log and one event, under one id, which say the same; the event also what only subscribers need",
  rolledBack(async (tx) => {
    const theatreId = newId();
    const changes = Array.from({ length: 1001 }, (_, at) => ({
      event: "lamp.updated",
      entity: "lamp",
      id: newId(),
      before: { name: "Lamp", power: null },
      after: { name: `Lamp ${at}`, power: null },
      payload: { people: [at] },
    }));
    await writeJournal(tx, systemCaller(theatreId), changes);
    await writeJournal(tx, systemCaller(theatreId), [{ event: "lamp.deleted", entity: "lamp", id: newId() }]);
    const lines = await tx.select().from(auditLog).where(eq(auditLog.theatre_id, theatreId)).orderBy(asc(auditLog.id));
    const events = await tx.select().from(outboxEvents).where(eq(outboxEvents.theatre_id, theatreId)).orderBy(asc(outboxEvents.id));
    expect(lines.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect([lines.length, lines[1000]?.before, lines[1000]?.after]).toEqual([1002, { name: "Lamp" }, { name: "Lamp 1000" }]);
    expect(events[1000]?.payload).toEqual({ people: [1000], before: { name: "Lamp" }, after: { name: "Lamp 1000" } });
    expect([lines[1001]?.before, lines[1001]?.after, events[1001]?.payload]).toEqual([null, null, { before: null, after: null }]);
  }),
);
