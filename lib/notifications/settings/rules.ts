import { type ChannelName, kindOf, type KindName, type Mode } from "@/lib/notifications/constants";
import type { StoredSettings } from "@/lib/notifications/settings/schema";

export function modeOf(settings: StoredSettings, kind: KindName, channel: ChannelName): Mode {
  return settings.kinds[kind]?.[channel] ?? kindOf(kind).modes[channel];
}

interface Clock {
  year: number;
  month: number;
  day: number;
  /** Minutes since midnight. */
  minutes: number;
}

function clockOf(moment: Date, zone: string): Clock {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return { year, month, day, minutes: hour * 60 + minute };
}

const asIfUtc = ({ year, month, day, minutes }: Clock) => Date.UTC(year, month - 1, day, 0, minutes);

/** The instant at which clocks of the zone show this; twice, because the first guess may lie on the other side of a change of clocks. */
function instantOf(clock: Clock, zone: string): Date {
  const wanted = asIfUtc(clock);
  let guess = wanted;
  for (let step = 0; step < 2; step += 1) guess += wanted - asIfUtc(clockOf(new Date(guess), zone));
  return new Date(guess);
}

/** When clocks of the zone next show this time, after `now`. */
export function nextAt(now: Date, zone: string, minutes: number): Date {
  const today = { ...clockOf(now, zone), minutes };
  const at = instantOf(today, zone);
  return at > now ? at : instantOf({ ...today, day: today.day + 1 }, zone);
}

function minutesOf(hour: string): number {
  const [hours, minutes] = hour.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

export function isQuiet(now: Date, zone: string, quiet: StoredSettings["quiet_hours"]): boolean {
  if (!quiet) return false;
  const { minutes } = clockOf(now, zone);
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

export interface Plan {
  channel: ChannelName;
  due_at: Date;
  is_digest: boolean;
}

interface Occasion {
  kind: KindName;
  isUrgent: boolean;
  now: Date;
  zone: string;
  channels: readonly ChannelName[];
}

/**
 * When and how each channel brings it. What is urgent comes at once on every channel that is not off. In quiet hours the rest waits: a
 * letter for the daily one, the other channels for the end of the quiet hours.
 */
export function planDeliveries(settings: StoredSettings, { kind, isUrgent, now, zone, channels }: Occasion): Plan[] {
  const digestAt = () => nextAt(now, zone, settings.digest_hour * 60);
  const { quiet_hours: quiet } = settings;
  const isHeld = !isUrgent && isQuiet(now, zone, quiet);
  return channels.flatMap((channel): Plan[] => {
    const mode = modeOf(settings, kind, channel);
    if (mode === "off") return [];
    if (isUrgent) return [{ channel, due_at: now, is_digest: false }];
    if (channel === "email" && (mode === "digest" || isHeld)) return [{ channel, due_at: digestAt(), is_digest: true }];
    return [{ channel, due_at: isHeld && quiet ? nextAt(now, zone, minutesOf(quiet.to)) : now, is_digest: false }];
  });
}
