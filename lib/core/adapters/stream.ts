import "server-only";
import type { z } from "zod";
import { requestCaller } from "@/lib/core/adapters/actor";
import { type Handler, plainRoute } from "@/lib/core/adapters/route";
import type { Caller } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { toAppError } from "@/lib/core/errors";
import { problemResponse } from "@/lib/core/http/problem-response";
import { isSameOrigin } from "@/lib/core/http/same-origin";
import { firstIdAt } from "@/lib/core/ids";
import { changesSince, listenLive } from "@/lib/core/live";
import { heardBy, type LiveChange } from "@/lib/core/live-rules";
import { logger } from "@/lib/core/logger";
import { admit, run, type Operation } from "@/lib/core/operation";
import { consume, rateLimited } from "@/lib/core/rate-limit";
import { AppError } from "@/lib/core/errors";

const heartbeatMs = 15_000;
/** What was written before and committed after the last look is found by looking back a little; what was sent is not sent again. */
const overlapMs = 30_000;
/** Of a page that was just drawn only what was being committed meanwhile is in doubt. */
const drawingMs = 5000;
/** A page that opens its stream later than this has heard through another tab until now. */
const longestAgeMs = 3_600_000;
/** As many as `followNews` gives at the most: where there are more, pages read themselves again. */
const fullLook = 200;

type Followed = { notifications: { id: string }[]; unread: object };
type Follow = Operation<z.ZodType<{ since: Date }, { since: Date }>, z.ZodType<Followed>>;

/** The time in a UUIDv7, which every id of this stream is; undefined for anything else. */
function timeOf(id: string | null): Date | undefined {
  const hex = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-/i.exec(id ?? "");
  return hex ? new Date(Number.parseInt(`${hex[1]}${hex[2]}`, 16)) : undefined;
}

/** When the page that asks was drawn: `age` is what it counts since then, in milliseconds, whatever its clock says. */
function drawnAt(address: string): Date | undefined {
  const age = Number(new URL(address).searchParams.get("age") ?? Number.NaN);
  return age >= 0 ? new Date(Date.now() - Math.min(age, longestAgeMs)) : undefined;
}

/** One open stream: asks the database when it is told that something is new, and never more often than it can answer. */
class Stream {
  private readonly encoder = new TextEncoder();
  private readonly sent = new Set<string>();
  private since: Date;
  /** How long before `since` what is missed may have been written; undefined where nothing is missed. */
  private readonly missedMs: number | undefined;
  private working: Promise<void> = Promise.resolve();
  private isWaiting = false;
  private heartbeat: NodeJS.Timeout | undefined;
  private leave: () => void = () => undefined;
  private isOpen = true;

  constructor(
    private caller: Caller,
    private readonly request: Request,
    private readonly follow: Follow,
    private readonly controller: ReadableStreamDefaultController<Uint8Array>,
  ) {
    const resumed = timeOf(request.headers.get("last-event-id"));
    const drawn = resumed ? undefined : drawnAt(request.url);
    this.since = resumed ?? drawn ?? new Date();
    if (resumed) this.missedMs = overlapMs;
    else if (drawn) this.missedMs = drawingMs;
  }

  async open(): Promise<void> {
    const { theatre_id: theatreId, user_id: userId } = this.caller.actor;
    // A break before the first event is taken up from here.
    this.write(`retry: 2000\nid: ${firstIdAt(this.since)}\n\n`);
    this.leave = await listenLive({
      theatre_id: theatreId ?? "",
      user_id: userId ?? "",
      onChange: (change) => this.tell(change),
      onInbox: () => this.look(),
      onGap: () => this.catchUp(overlapMs),
      close: () => this.close(),
    });
    this.request.signal.addEventListener("abort", () => this.close());
    this.heartbeat = setInterval(() => void this.beat(), heartbeatMs);
    if (this.missedMs === undefined) this.look();
    else this.catchUp(this.missedMs);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    clearInterval(this.heartbeat);
    this.leave();
    try {
      this.controller.close();
    } catch {
      // The browser closed it first.
    }
  }

  private write(text: string): void {
    if (!this.isOpen) return;
    try {
      this.controller.enqueue(this.encoder.encode(text));
    } catch {
      this.close();
    }
  }

  private send(event: string, data: object, id?: string): void {
    this.write(`${id ? `id: ${id}\n` : ""}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private tell(change: LiveChange): void {
    const heard = heardBy(this.caller.actor, change);
    if (!heard || this.sent.has(change.id)) return;
    this.remember(change.id);
    this.send("change", heard, change.id);
  }

  private remember(id: string): void {
    this.sent.add(id);
    // The oldest go first; what is older than the overlap is not looked for again.
    if (this.sent.size > 2000) for (const old of [...this.sent].slice(0, 1000)) this.sent.delete(old);
  }

  /** One look at a time; asked for several times meanwhile, it looks once more. */
  private look(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    this.working = this.working.then(async () => {
      this.isWaiting = false;
      await this.bringNews().catch((error: unknown) => logger().debug({ err: error }, "a stream waits"));
    });
  }

  private async bringNews(): Promise<void> {
    if (!this.isOpen) return;
    const asked = new Date();
    const news = await run(this.follow, this.caller, { since: new Date(this.since.getTime() - overlapMs) });
    this.since = asked;
    for (const notification of news.notifications) {
      if (this.sent.has(notification.id)) continue;
      this.remember(notification.id);
      this.send("notification", notification, notification.id);
    }
    if (news.notifications.length >= fullLook) this.send("reload", {});
    this.send("unread", news.unread);
  }

  /** What changed while nobody heard: said one by one, or by `reload` where it is too much. */
  private catchUp(beforeMs: number): void {
    const since = new Date(this.since.getTime() - beforeMs);
    void changesSince(this.caller.actor.theatre_id ?? "", since)
      .then((changes) => (changes ? changes.forEach((change) => this.tell(change)) : this.send("reload", {})))
      .catch((error: unknown) => logger().debug({ err: error }, "a stream waits"));
    this.look();
  }

  /** Keeps proxies from closing it, and ends it with the session; rights are read again too. */
  private async beat(): Promise<void> {
    this.write(": \n\n");
    const caller = await requestCaller(this.request).catch(() => undefined);
    if (!caller) return;
    if (caller.actor.user_id !== this.caller.actor.user_id) return this.close();
    this.caller = caller;
  }
}

async function open(request: Request, follow: Follow): Promise<Response> {
  const caller = await requestCaller(request);
  const allowance = await consume(`api:${caller.actor.token_id ?? caller.actor.user_id ?? caller.ipAddress}`, env().RATE_LIMIT_API);
  if (!allowance.isAllowed) throw rateLimited(allowance);
  if (caller.isBrowser && !isSameOrigin(request)) throw new AppError("FORBIDDEN", "foreign_origin");
  admit(follow.permission, caller);
  const opened: { stream?: Stream } = {};
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      opened.stream = new Stream(caller, request, follow, controller);
      await opened.stream.open();
    },
    cancel: () => opened.stream?.close(),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-cache, no-transform",
      // nginx would hold events back until its buffer is full.
      "X-Accel-Buffering": "no",
    },
  });
}

/** Server-sent events (GET) of what `follow` finds, and of changes of records; other verbs are 405. */
export function stream(follow: unknown): Record<"GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS", Handler> {
  return plainRoute((request) => open(request, follow as Follow).catch((error: unknown) => problemResponse(toAppError(error), request)));
}
