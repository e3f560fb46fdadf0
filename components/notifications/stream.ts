/** What the stream says, and the answer of polling where there is no stream. */
export type LiveEvent =
  | { name: "notification"; data: { id: string; title: string; is_urgent: boolean; is_read: boolean; created_at: string } }
  | { name: "unread"; data: { count: number; urgent: number } }
  | { name: "change"; data: { topic: string; entity_type: string; entity_id: string | null } }
  | { name: "reload"; data: object };

/** What tabs tell each other; `late` is said by one that opens, and how long ago its page was drawn, in milliseconds. */
type Told = LiveEvent | { name: "late"; age: number };

const names = ["notification", "unread", "change", "reload"] as const;
const address = "/api/v1/notifications/stream";
const pollMs = 15_000;

type Hear = (event: LiveEvent) => void;

/** Asks for the counts while there is no stream, and has open pages read themselves again. */
function startPolling(hear: Hear): () => void {
  const ask = async () => {
    const answer = await fetch("/api/v1/notifications/unread-count").catch(() => undefined);
    if (!answer?.ok) return;
    hear({ name: "unread", data: (await answer.json()) as { count: number; urgent: number } });
    hear({ name: "reload", data: {} });
  };
  void ask();
  const timer = setInterval(() => void ask(), pollMs);
  return () => clearInterval(timer);
}

/** One connection that heals itself: the browser resumes it after a break; where it is refused, polling until it is not. */
function openStream(hear: Hear): () => void {
  let source: EventSource | undefined;
  let stopPolling: (() => void) | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    // What changed between the drawing of the page and this is told as well.
    const made = new EventSource(`${address}?age=${Math.round(performance.now())}`);
    source = made;
    made.addEventListener("open", () => {
      stopPolling?.();
      stopPolling = undefined;
    });
    made.addEventListener("error", () => {
      stopPolling ??= startPolling(hear);
      if (made.readyState === EventSource.CLOSED) again = setTimeout(connect, pollMs);
    });
    for (const name of names) made.addEventListener(name, (event) => hear({ name, data: JSON.parse(event.data) }));
  };
  connect();
  return () => {
    source?.close();
    clearTimeout(again);
    stopPolling?.();
  };
}

/**
 * Hears of news of this person until the function that it gives is called. Of all tabs of a browser one keeps the connection and tells
 * the others: browsers allow six to an address, and pages need them too.
 */
export function followLive(userId: string, hear: Hear): () => void {
  const place = `flytower-live-${userId}`;
  // Typed as a port: both have `postMessage` without a target, as both reach their own origin only.
  const channel: Pick<MessagePort, "postMessage"> & BroadcastChannel = new BroadcastChannel(place);
  const say = (told: Told) => channel.postMessage(told, { transfer: [] });
  // Both stay empty in the tabs that do not keep the connection.
  let counts: LiveEvent | undefined;
  let changedAt = Number.NEGATIVE_INFINITY;
  channel.addEventListener("message", ({ data }: MessageEvent<Told>) => {
    if (data.name !== "late") return hear(data);
    if (counts) say(counts);
    if (performance.now() - changedAt < data.age) say({ name: "reload", data: {} });
  });
  const tell: Hear = (event) => {
    if (event.name === "unread") counts = event;
    else changedAt = performance.now();
    hear(event);
    say(event);
  };
  say({ name: "late", age: performance.now() });
  document.documentElement.dataset.live = "";
  const ending = new AbortController();
  const ended = new Promise<void>((resolve) => ending.signal.addEventListener("abort", () => resolve()));
  const keep = async () => {
    const close = openStream(tell);
    await ended;
    close();
  };
  // Only a secure address has locks; elsewhere every tab connects for itself.
  if ("locks" in navigator) void navigator.locks.request(place, { signal: ending.signal }, keep).catch(() => undefined);
  else void keep();
  return () => {
    ending.abort();
    channel.close();
  };
}
