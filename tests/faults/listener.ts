import { setTimeout as sleep } from "node:timers/promises";

interface Heard {
  event: string;
  id: string;
  data: Record<string, unknown>;
  /** Milliseconds of `performance.now()`. */
  at: number;
}

function readEvent(block: string): Omit<Heard, "at"> | undefined {
  const lines = Object.fromEntries(
    block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
  );
  if (!lines.event || !lines.data) return undefined;
  return { event: lines.event, id: lines.id ?? "", data: JSON.parse(lines.data) as Record<string, unknown> };
}

/** A client of the live stream as a browser is one: after a break it connects again and says what it heard last. */
export function listen(address: string, bearer: string) {
  const heard: Heard[] = [];
  const ending = new AbortController();
  let lastId = "";
  let connections = 0;

  async function readOnce(): Promise<void> {
    const headers = { authorization: `Bearer ${bearer}`, ...(lastId ? { "last-event-id": lastId } : {}) };
    const response = await fetch(`${address}/api/v1/notifications/stream`, { headers, signal: ending.signal });
    if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`);
    connections += 1;
    let text = "";
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (text + chunk).split("\n\n");
      text = blocks.pop() ?? "";
      for (const event of blocks.flatMap((block) => readEvent(block) ?? [])) {
        if (event.id) lastId = event.id;
        heard.push({ ...event, at: performance.now() });
      }
    }
  }

  const reading = (async () => {
    while (!ending.signal.aborted) {
      await readOnce().catch(() => undefined);
      await sleep(200, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  })();
  return {
    heard,
    connections: () => connections,
    /** Waits until something like this was heard. */
    async until(isIt: (heard: Heard) => boolean, ms: number): Promise<Heard | undefined> {
      const end = performance.now() + ms;
      for (;;) {
        const found = heard.find(isIt);
        if (found || performance.now() > end) return found;
        await sleep(20);
      }
    },
    async close() {
      ending.abort();
      await reading;
    },
  };
}
