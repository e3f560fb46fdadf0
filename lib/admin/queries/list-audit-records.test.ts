import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { exportAuditRecords } from "@/lib/admin/queries/export-audit-records";
import { listAuditRecords } from "@/lib/admin/queries/list-audit-records";
import { run } from "@/lib/core/operation";
import { updateProfile } from "@/lib/users/commands/update-profile";
import { updateUser } from "@/lib/users/commands/update-user";
import { makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

describe("the audit log", () => {
  it(
    "tells who did what to which record, before and after, in one's own theatre",
    rolledBack(async (tx) => {
      const [theatre, other] = [await makeTheatre(tx), await makeTheatre(tx)];
      await run(updateUser, theatre.callers.admin, { id: theatre.users.actor.id, position: "Soloist" });
      await run(updateUser, other.callers.admin, { id: other.users.actor.id, position: "Elsewhere" });
      const list = await run(listAuditRecords, theatre.callers.technical_director, { action: "user.updated" });
      expect(list.items).toMatchObject([
        {
          actor: { id: theatre.users.admin.id },
          entity_id: theatre.users.actor.id,
          before: { position: null },
          after: { position: "Soloist" },
          request_id: theatre.callers.admin.requestId,
        },
      ]);
    }),
  );

  it(
    "is filtered by person, record, kind, time, request and any word",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { admin, actor } = theatre.callers;
      await run(updateUser, admin, { id: theatre.users.actor.id, position: "Soloist" });
      await run(updateProfile, actor, { phone: "+7 900 123" });
      const count = async (input: object) => (await run(listAuditRecords, admin, input)).total;
      expect(await count({ actor_id: theatre.users.actor.id })).toBe(1);
      expect(await count({ entity_id: theatre.users.actor.id })).toBe(2);
      expect(await count({ entity_type: "theatre" })).toBe(1);
      expect(await count({ request_id: actor.requestId })).toBe(1);
      expect(await count({ q: "soloist" })).toBe(1);
      expect(await count({ q: "100%" })).toBe(0);
      expect(await count({ from: "2000-01-01", to: "2000-12-31" })).toBe(0);
      expect(await count({ from: new Date(Date.now() - 60_000).toISOString(), entity_type: "user" })).toBe(2);
    }),
  );

  it(
    "is closed to whoever does not hold audit:read",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      await expect(run(listAuditRecords, theatre.callers.assistant_director, {})).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }),
  );

  it(
    "leaves as CSV that no spreadsheet runs",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      await run(updateProfile, theatre.callers.admin, { first_name: "=cmd|' /C calc'!A0", last_name: "=1+1" });
      const file = await run(exportAuditRecords, theatre.callers.admin, { entity_type: "user" });
      const csv = await text(await file.open());
      const [, line = ""] = csv.split("\r\n");
      expect(csv.startsWith("\uFEFFat,actor,")).toBe(true);
      expect(line).toContain(",'=1+1 ");
    }),
  );
});
