import { describe, expect, it } from "vitest";
import { dueWords } from "@/components/tasks/task-due";

const clock = { locale: "ru", zone: "Europe/Moscow", now: new Date("2026-11-24T12:00:00Z") };
const due = (at: string, more = {}) => dueWords(new Date(at), { ...clock, ...more });

describe("dueWords", () => {
  it("says the day as people do, in the theatre's zone", () => {
    expect(due("2026-11-24T20:59:00Z")).toBe("сегодня");
    expect(due("2026-11-23T20:59:00Z")).toBe("вчера");
    expect(due("2026-11-24T21:30:00Z")).toBe("завтра, 00:30");
    expect(due("2026-11-27T20:59:00Z")).toBe("27 ноября");
  });
  it("names the year where it is another, and the hour where one is set", () => {
    expect(due("2027-01-09T20:59:00Z")).toBe("9 января 2027");
    expect(due("2026-11-24T15:15:00Z", { locale: "en" })).toBe("today, 18:15");
  });
});
