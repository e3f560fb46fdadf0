import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import type { Figure } from "./figures";
import { median, type Target } from "./load";
import { longestTaskIn } from "./trace";

const systemChromium = "/usr/bin/chromium";

interface Ride {
  frames: number;
  /** Over 50 ms by the clock. Milliseconds. */
  tasks: number[];
  /** Most rows of the table that were in the document at once. */
  drawn: number;
  reached: number;
}

/** Scrolls to the end of the list, so many pixels a frame, and waits there as long as rows are still arriving. */
async function ride(page: Page, pace: number): Promise<Ride> {
  return page.evaluate(
    (pixels) =>
      new Promise<Ride>((resolve) => {
        const tasks: number[] = [];
        const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
        observer.observe({ type: "longtask" });
        const total = Number(document.querySelector("table.tbl")?.getAttribute("aria-rowcount") ?? 0);
        const deadline = performance.now() + 120_000;
        let [frames, drawn, reached] = [0, 0, 0];
        function look() {
          const rows = document.querySelectorAll("tr[aria-rowindex]");
          drawn = Math.max(drawn, rows.length);
          reached = Math.max(reached, Number(rows[rows.length - 1]?.getAttribute("aria-rowindex") ?? 0));
        }
        function step() {
          window.scrollBy(0, pixels);
          frames += 1;
          if (frames % 10 === 0) look();
          if (reached < total && performance.now() < deadline) requestAnimationFrame(step);
          else setTimeout(() => resolve({ frames, tasks, drawn, reached }), 200);
        }
        requestAnimationFrame(step);
      }),
    pace,
  );
}

/**
 * As fast as a hand can flick (18,000 pixels a second), and as a dragged scroll bar flies: a whole window in every frame. One hiccup of
 * the machine in 40 seconds is no fault of the table: of several rides the median counts.
 */
const rides: { name: string; pace: number; times: number; bar?: { atMost: number } }[] = [
  { name: "flicked through", pace: 300, times: 3, bar: { atMost: 50 } },
  { name: "flown through, a window a frame", pace: 900, times: 1 },
];

/** One ride on a page of its own. */
async function onPage<T>(context: BrowserContext, address: string, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    // tsx marks named functions by a helper of its own, which a page does not have.
    await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
    await page.goto(address);
    await page.locator("table[aria-rowcount]").waitFor();
    return await act(page);
  } finally {
    await page.close();
  }
}

/** What the longest task of a ride takes of a processor, in milliseconds: of rides for themselves, because the trace costs some of it. */
async function longestTask(browser: Browser, context: BrowserContext, address: string, pace: number): Promise<number> {
  return onPage(context, address, async (page) => {
    await browser.startTracing(page, { categories: ["toplevel"] });
    await ride(page, pace);
    return longestTaskIn(await browser.stopTracing());
  });
}

function noteOf(ridden: readonly Ride[]): string {
  const most = Math.max(...ridden.map(({ drawn }) => drawn));
  return `${(ridden[0]?.reached ?? 1) - 1} rows in ${ridden[0]?.frames} frames, at most ${most} in the document`;
}

const clockNote = (ridden: readonly Ride[]) => `${ridden.map(({ tasks }) => tasks.length).join(", ")} tasks over 50 ms`;

/**
 * The table of the large house in a real browser, all rows in one scroll, and the longest task while they go by. The bar is asked of the
 * processor time: by the clock a task is as long as the painter of the browser, the server and the database on the same cores make it
 * wait, and the same build was seen to have 0 and 60 long tasks within an hour. What the clock says is told beside it.
 */
export async function measureScroll(target: Target): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: existsSync(systemChromium) ? systemChromium : undefined,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const [name = "", value = ""] = (target.headers.cookie ?? "").split(/=(.*)/s);
    await context.addCookies([{ name, value, url: target.url }]);
    const figures: Figure[] = [];
    for (const { name, pace, times, bar } of rides) {
      const ridden: Ride[] = [];
      const longest: number[] = [];
      while (ridden.length < times) {
        ridden.push(await onPage(context, target.url, (page) => ride(page, pace)));
        longest.push(await longestTask(browser, context, target.url, pace));
      }
      const what = `table of 20,000 rows ${name}: longest task`;
      const clock = median(ridden.map(({ tasks }) => Math.max(0, ...tasks)));
      figures.push(
        { what: `${what}, processor`, value: median(longest), unit: "ms", bar, note: noteOf(ridden) },
        { what: `${what}, clock`, value: clock, unit: "ms", note: clockNote(ridden) },
      );
    }
    return figures;
  } finally {
    await browser.close();
  }
}
