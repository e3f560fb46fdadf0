import { type BrowserContext, expect, type Page } from "@playwright/test";

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

/** A name that no other test and no other run has. */
export const unique = (word: string) => `${word} ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

/** An item of the light department, made on its form. */
export async function addItem(page: Page, name: string, more: { quantity?: string } = {}) {
  await page.goto("/inventory/new");
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
