import { describe, expect, it } from "vitest";
import { isQuiet, nextAt, planDeliveries } from "@/lib/notifications/settings/rules";
import { StoredSettings } from "@/lib/notifications/settings/schema";

const zone = "Europe/Moscow";
const night = new Date("2026-11-24T20:30:00Z");
const noon = new Date("2026-11-24T09:00:00Z");
const settings = (given: object = {}) => StoredSettings.parse(given);
const quiet_hours = { from: "22:00", to: "08:00" };
const occasion = { kind: "task_assigned" as const, isUrgent: false, zone, channels: ["email", "push"] as const };

describe("quiet hours", () => {
  it("go over midnight, in the theatre's own time", () => {
    expect(isQuiet(night, zone, quiet_hours)).toBe(true);
    expect(isQuiet(new Date("2026-11-25T04:59:00Z"), zone, quiet_hours)).toBe(true);
    expect(isQuiet(new Date("2026-11-25T05:00:00Z"), zone, quiet_hours)).toBe(false);
    expect(isQuiet(noon, zone, quiet_hours)).toBe(false);
    expect(isQuiet(noon, zone, { from: "11:00", to: "13:00" })).toBe(true);
    expect(isQuiet(night, zone, null)).toBe(false);
  });
});

describe("nextAt", () => {
  it("is today or tomorrow, also over a change of clocks", () => {
    expect(nextAt(noon, zone, 13 * 60).toISOString()).toBe("2026-11-24T10:00:00.000Z");
    expect(nextAt(noon, zone, 12 * 60).toISOString()).toBe("2026-11-25T09:00:00.000Z");
    expect(nextAt(new Date("2026-10-24T20:00:00Z"), "Europe/Berlin", 9 * 60).toISOString()).toBe("2026-10-25T08:00:00.000Z");
    expect(nextAt(new Date("2026-12-31T20:00:00Z"), zone, 9 * 60).toISOString()).toBe("2027-01-01T06:00:00.000Z");
  });
});

describe("planDeliveries", () => {
  it("brings at once what is wanted at once", () => {
    expect(planDeliveries(settings(), { ...occasion, now: noon })).toEqual([
      { channel: "email", due_at: noon, is_digest: false },
      { channel: "push", due_at: noon, is_digest: false },
    ]);
  });

  it("leaves out what is off, and puts into the daily letter what is wanted there", () => {
    const chosen = settings({ kinds: { task_assigned: { email: "digest", push: "off" } }, digest_hour: 18 });
    expect(planDeliveries(chosen, { ...occasion, now: noon })).toEqual([
      { channel: "email", due_at: new Date("2026-11-24T15:00:00Z"), is_digest: true },
    ]);
  });

  it("holds everything in quiet hours but what is urgent", () => {
    const chosen = settings({ quiet_hours });
    expect(planDeliveries(chosen, { ...occasion, now: night })).toEqual([
      { channel: "email", due_at: new Date("2026-11-25T06:00:00Z"), is_digest: true },
      { channel: "push", due_at: new Date("2026-11-25T05:00:00Z"), is_digest: false },
    ]);
    expect(planDeliveries(chosen, { ...occasion, now: night, isUrgent: true })).toEqual([
      { channel: "email", due_at: night, is_digest: false },
      { channel: "push", due_at: night, is_digest: false },
    ]);
  });

  it("forgets what is no choice any more", () => {
    expect(settings({ kinds: { task_assigned: { email: "weekly" } } })).toEqual({ kinds: {}, quiet_hours: null, digest_hour: 9 });
  });
});
