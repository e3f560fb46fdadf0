import type { CalendarRange } from "@/components/tasks/calendar-days";
import { taskCard, type TaskCardData } from "@/components/tasks/task-card-data";
import { dayWords, type Clock } from "@/components/tasks/task-due";
import { localTime } from "@/lib/core/civil-time";
import type { Holder } from "@/lib/core/scope";
import { endOfDay } from "@/lib/tasks/constants";
import type { TaskSummary } from "@/lib/tasks/schema";
import { regional } from "@/lib/core/locale";

export interface DayTask extends TaskCardData {
  /** Hour of the deadline, where it is not the end of the day. */
  time: string | null;
}

export interface CalendarDay {
  day: string;
  /** «вт 24 ноября», «сегодня». */
  name: string;
  total: number;
  isToday: boolean;
  isOutside: boolean;
  tasks: DayTask[];
}

function dayTask(task: TaskSummary, holder: Holder, clock: Clock): DayTask {
  const time = task.deadline && localTime(task.deadline, clock.zone).slice(11);
  return { ...taskCard(task, holder, clock), time: time === endOfDay ? null : time };
}

interface Found {
  days: readonly { day: string; total: number; items: readonly TaskSummary[] }[];
}

/** Every day in sight, also those on which nothing is due. */
export function calendarDays(range: CalendarRange, { days }: Found, holder: Holder, clock: Clock): CalendarDay[] {
  const today = localTime(clock.now, clock.zone).slice(0, 10);
  const byDay = new Map(days.map((one) => [one.day, one]));
  const weekday = new Intl.DateTimeFormat(regional(clock.locale), { weekday: "short", timeZone: "UTC" });
  const isMonth = range.weeks.length > 1;
  return range.weeks.flat().map((day) => {
    const found = byDay.get(day);
    return {
      day,
      name: `${weekday.format(new Date(day))} ${dayWords(day, today, clock.locale)}`,
      total: found?.total ?? 0,
      isToday: day === today,
      isOutside: isMonth && day.slice(0, 7) !== range.day.slice(0, 7),
      tasks: (found?.items ?? []).map((task) => dayTask(task, holder, clock)),
    };
  });
}

/** The calendar as it will be when the server agrees. */
export function withDay(days: CalendarDay[], { id, day }: { id: string; day: string }): CalendarDay[] {
  const task = days.flatMap(({ tasks }) => tasks).find((one) => one.id === id);
  if (!task) return days;
  return days.map((one) => {
    const had = one.tasks.some((other) => other.id === id);
    if (one.day === day) return had ? one : { ...one, total: one.total + 1, tasks: [...one.tasks, task] };
    return had ? { ...one, total: one.total - 1, tasks: one.tasks.filter((other) => other.id !== id) } : one;
  });
}
