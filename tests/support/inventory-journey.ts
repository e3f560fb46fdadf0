import { randomBytes } from "node:crypto";
import { type BrowserContext, expect, type Page, type Response } from "@playwright/test";
import { post, read } from "@/tests/support/api-journey";

const password = "flytower-demo";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** The sessions of this worker by account: signing in has tests of its own, which the others need not repeat. */
const sessions = new Map<string, Cookies>();

/** In the catalogue, as an account of the demonstration: its name, or its whole address where it is of the other theatre. */
export async function signIn(page: Page, who: string) {
  const session = sessions.get(who);
  if (session) {
    await page.context().addCookies(session);
    await page.goto("/inventory");
    return;
  }
  await signInByForm(page, who);
  const cookies = await page.context().cookies();
  sessions.set(
    who,
    cookies.filter(({ name }) => name.endsWith("flytower_session")),
  );
}

export async function signInByForm(page: Page, who: string) {
  await page.goto("/login?next=/inventory");
  await page.locator("input[name=email]").fill(who.includes("@") ? who : `${who}@flytower.local`);
  await page.locator("input[name=password]").fill(password);
  await page.locator("input[name=password]").press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/login"));
}

export async function show(context: BrowserContext, baseURL: string, values: Record<string, string>) {
  await context.addCookies(Object.entries(values).map(([name, value]) => ({ name, value, url: baseURL })));
}

/** Waits until the page listens: before that a key, a tick and a typed word are the browser's alone. Without the shell nothing listens. */
export async function listening(page: Page) {
  await expect(page.locator("html[data-live], body:not(:has(.shell))")).toBeAttached();
}

/** Opens a page on which something is done at once. */
export async function visit(page: Page, address: string): Promise<Response | null> {
  const answer = await page.goto(address);
  await listening(page);
  return answer;
}

/** Keeps what the page asks of these addresses waiting until the function that it gives is called. */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** A name that no other test and no other run has; by chance alone: one that began with the hour is alike to another's for the search. */
export const unique = (word: string) => `${word} ${randomBytes(6).toString("hex")}`;

export interface Thing {
  id: string;
  name: string;
  inventory_number: string;
  stock: { location: string; quantity: string }[];
}

/** A place that no other test knows. */
export const makePlace = (page: Page, word = "Полка") =>
  post<{ id: string; name: string }>(page, "/inventory/locations", { name: unique(word), type: "warehouse" });

/** A thing of the light department that stands there. */
export async function makeThing(page: Page, word: string, place: { id: string }, more: object = {}): Promise<Thing> {
  const { items } = await read<{ items: { id: string; code: string }[] }>(page, "/inventory/categories");
  const category_id = items.find(({ code }) => code === "light-effect")?.id;
  return post<Thing>(page, "/inventory", { name: unique(word), category_id, location_id: place.id, ...more });
}

export const makeLamp = (page: Page, place: { id: string }) => makeThing(page, "Прибор", place, { tracking: "serial" });

/** An item of the light department, made on its form. */
export async function addItem(page: Page, name: string, more: { quantity?: string } = {}) {
  await visit(page, "/inventory/new");
  await choose(page, "Категория", "Свет › Профильные");
  await page.getByRole("textbox", { name: "Название" }).fill(name);
  if (more.quantity) await page.getByRole("textbox", { name: "Количество" }).fill(more.quantity);
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Types into a combobox once it is one (before hydration it is a native select), and takes the first that fits. */
export async function choose(page: Page, label: string, words: string) {
  const box = page.locator("input[role=combobox]").and(page.getByLabel(label));
  await expect(box).toBeVisible();
  await box.fill(words);
  await page.getByRole("option", { name: words }).first().click();
  await expect(box).toHaveValue(words);
}

/** What the console says against the page. */
export function watchConsole(page: Page): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => problems.push(error.message));
  return problems;
}
