import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { deadLetter } from "@/db/seed/notifications";
import { listening, signIn, unique, visit, watchConsole } from "@/tests/support/inventory-journey";

async function another(browser: Browser, baseURL: string | undefined, who: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, locale: "ru-RU", timezoneId: "Europe/Moscow" })).newPage();
  await signIn(page, who);
  return page;
}

/** To one person: other journeys look at other inboxes. Gives what sends it. */
async function write(page: Page, title: string, to: string, { isUrgent = false } = {}) {
  await visit(page, "/notifications/broadcasts/new");
  await page.getByRole("textbox", { name: "Тема" }).fill(title);
  await page.getByRole("textbox", { name: "Текст" }).fill("Сбор у пожарного выхода.");
  if (isUrgent) await page.getByRole("checkbox", { name: /^Срочно/ }).check();
  await page.getByRole("checkbox", { name: to }).check();
  await expect(page.getByText("Получит 1 человек")).toBeVisible();
  return async () => {
    await page.getByRole("button", { name: "Отправить" }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  };
}

test.describe("an announcement", () => {
  test("rings in another's bell without reload", async ({ page, browser, baseURL }) => {
    const problems = watchConsole(page);
    await signIn(page, "costume");
    const director = await another(browser, baseURL, "director");
    const bell = page.getByRole("button", { name: /^Уведомления: / });
    await expect(bell).toBeVisible();
    const title = unique("Сбор");
    const send = await write(director, title, "Серова Алла");
    // The line that says so goes again by itself.
    await Promise.all([expect(page.getByRole("status").getByText(title)).toBeVisible(), send()]);
    await bell.click();
    const layer = page.getByRole("dialog", { name: /^Уведомления: / });
    await expect(layer.getByText(title)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(problems).toEqual([]);
    await director.context().close();
  });

  test("is heard of by polling where no stream comes through", async ({ page, browser, baseURL }) => {
    await page.route("**/api/v1/notifications/stream*", (route) => route.abort());
    await page.clock.install();
    await signIn(page, "y.orlova");
    const director = await another(browser, baseURL, "director");
    const bell = page.getByRole("button", { name: /^Уведомления: / });
    await expect(bell).toBeVisible();
    const before = await bell.getAttribute("aria-label");
    const send = await write(director, unique("Сбор"), "Орлова Юлия");
    await send();
    await expect(async () => {
      await page.clock.fastForward(16_000);
      await expect(bell).not.toHaveAccessibleName(before ?? "", { timeout: 500 });
    }).toPass();
    await director.context().close();
  });

  test("that is urgent stays on the screen until it is acknowledged, and its author sees that", async ({ page, browser, baseURL }) => {
    await signIn(page, "actor");
    const director = await another(browser, baseURL, "director");
    const title = unique("Тревога");
    const send = await write(director, title, "Маркин Глеб", { isUrgent: true });
    await send();
    const bar = page.getByRole("alert").filter({ hasText: title });
    await expect(bar).toBeVisible();
    await page.reload();
    await listening(page);
    await expect(bar).toBeVisible();
    await bar.getByRole("button", { name: "Прочитано" }).click();
    await expect(bar).toHaveCount(0);
    await director.reload();
    await expect(director.getByRole("region", { name: "Кому пришло" })).toContainText("подтверждено");
    await director.context().close();
  });
});

test("a person chooses what comes, when and by which channel", async ({ page }) => {
  await signIn(page, "stage");
  await visit(page, "/profile/notifications");
  await expect(page.getByRole("region", { name: "На этом устройстве" })).toBeVisible();
  await page.getByRole("combobox", { name: "Объявления: Почта" }).selectOption("digest");
  await page.getByLabel("Тихие часы с").fill("23:00");
  await page.getByLabel("Тихие часы до").fill("08:30");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByText("Сохранено")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Объявления: Почта" })).toHaveValue("digest");
  await expect(page.getByLabel("Тихие часы до")).toHaveValue("08:30");
});

test("a letter that gave up is sent again by the administrator, and arrives", async ({ page, viewport }) => {
  test.skip((viewport?.width ?? 0) < 1200, "there is one such letter in the demonstration");
  await signIn(page, "admin");
  await visit(page, "/admin/jobs");
  const letters = page.getByRole("region", { name: "Доставка" });
  const letter = letters.getByRole("listitem").filter({ hasText: deadLetter.reason });
  await expect(letter).toContainText("Гаврилов Павел");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await letter.getByRole("button", { name: "Повторить" }).click();
  await expect(letter).toHaveCount(0);
  await expect(async () => {
    await page.goto("/dev/mail");
    await expect(page.getByText(deadLetter.to).first()).toBeVisible({ timeout: 1000 });
  }).toPass();
});
