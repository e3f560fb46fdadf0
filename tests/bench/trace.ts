/** One entry of a trace as Chromium writes it; durations in microseconds, `tdur` of the processor. */
interface TraceEvent {
  ph: string;
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;

/** The longest task of the busiest page in a trace of the category `toplevel`: processor time, in milliseconds. */
export function longestTaskIn(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const pages = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(threadOf));
  const times = new Map<string, { all: number; longest: number }>();
  for (const event of traceEvents) {
    const thread = threadOf(event);
    if (event.name !== "ThreadControllerImpl::RunTask" || event.tdur === undefined || !pages.has(thread)) continue;
    const { all, longest } = times.get(thread) ?? { all: 0, longest: 0 };
    times.set(thread, { all: all + event.tdur, longest: Math.max(longest, event.tdur) });
  }
  const busiest = [...times.values()].toSorted((a, b) => b.all - a.all)[0];
  if (!busiest) throw new Error("the trace of the scroll holds no task of a page: Chromium names them otherwise now");
  return busiest.longest / 1000;
}
