import { expect, test } from "@playwright/test";
import { signInByForm, unique, visit, watchConsole } from "@/tests/support/inventory-journey";

test.describe("each role comes home and finds what it may do", () => {
  test.skip(({ viewport }) => (viewport?.width ?? 0) < 1200, "what one may does not depend on the size of the screen");
  const roles = [
    { who: "admin", home: /\/inventory/, adds: true, settings: true },
    { who: "director", home: /\/inventory/, adds: true, settings: true },
    { who: "stage", home: /\/inventory/, adds: false, settings: false },
    { who: "light", home: /\/inventory/, adds: true, settings: false },
    { who: "costume", home: /\/inventory/, adds: true, settings: false },
    { who: "crew", home: /\/inventory/, adds: false, settings: false },
  ];
  for (const { who, home, adds, settings } of roles) {
    test(who, async ({ page }) => {
      const problems = watchConsole(page);
      await signInByForm(page, who);
      await page.goto("/");
      await expect(page).toHaveURL(home);
      await expect(page.getByRole("heading", { level: 1, name: "Инвентарь" })).toBeVisible();
      await expect(page.getByRole("link", { name: "Добавить" })).toHaveCount(adds ? 1 : 0);
      const audit = await page.goto("/admin/audit");
      expect(audit?.status()).toBe(settings ? 200 : 403);
      const users = await page.goto("/admin/users");
      expect(users?.status()).toBe(who === "admin" ? 200 : 403);
      // The browser itself notes an answer of 403 in the console.
      expect(problems.filter((problem) => !problem.includes("403"))).toEqual([]);
    });
  }

  test("actor, who has no inventory", async ({ page }) => {
    await signInByForm(page, "actor");
    await page.goto("/");
    await expect(page).toHaveURL(/\/tasks/);
    const inventory = await page.goto("/inventory");
    expect(inventory?.status()).toBe(403);
    await expect(page.getByRole("heading", { name: "Сюда вам нельзя" })).toBeVisible();
  });
});

test("nobody is sent to sign in, and then to where they wanted", async ({ page }) => {
  await page.goto("/inventory?q=софит");
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByLabel("Почта").fill("light@flytower.local");
  await page.getByRole("textbox", { name: "Пароль" }).fill("wrong password");
  await page.getByRole("button", { name: "Войти" }).click();
  await expect(page.getByRole("form", { name: "Вход" })).toContainText("Почта или пароль не подходят.");
  await expect(page.getByLabel("Почта")).toHaveValue("light@flytower.local");
  await page.getByRole("textbox", { name: "Пароль" }).fill("flytower-demo");
  await page.getByRole("button", { name: "Войти" }).click();
  await expect(page).toHaveURL(/\/inventory\?q=/);
});

test("a person is invited by mail, comes in, and is out at once when deactivated", async ({ browser, page, baseURL }, { project }) => {
  test.slow();
  const name = unique("Гость");
  const email = `${project.name}-${Date.now().toString(36)}@example.org`;
  await signInByForm(page, "admin");
  await visit(page, "/admin/users/new");
  await page.getByRole("textbox", { name: "Фамилия" }).fill(name);
  await page.getByRole("textbox", { name: "Имя", exact: true }).fill("Анна");
  await page.getByRole("textbox", { name: "Почта" }).fill(email);
  await page.getByRole("checkbox", { name: "Сотрудник цеха" }).check();
  await page.getByRole("button", { name: /Пригласить/ }).click();
  await expect(page).toHaveURL(/\/admin\/users\/[0-9a-f-]{36}/);
  const person = page.url();

  const link = page.locator("section").filter({ hasText: email }).locator("a[href*='/invite/']");
  await expect(async () => {
    await page.goto("/dev/mail");
    await expect(link.first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  const invitation = (await link.first().getAttribute("href")) ?? "";

  const other = await browser.newContext({ baseURL, locale: "ru-RU" });
  const guest = await other.newPage();
  await guest.goto(invitation);
  for (const field of await guest.locator("input[type=password]").all()) await field.fill("a long enough passphrase");
  await guest.locator("form button.primary").click();
  await expect(guest.getByRole("heading", { level: 1, name: "Инвентарь" })).toBeVisible();

  await visit(page, person);
  await page
    .getByRole("button", { name: /Отключить|Деактивировать/ })
    .first()
    .click();
  await expect(async () => {
    await guest.goto("/inventory");
    await expect(guest).toHaveURL(/\/login/, { timeout: 1000 });
  }).toPass({ timeout: 15_000 });
  await other.close();
});

test("another house stays invisible, to its administrator too", async ({ page }) => {
  await signInByForm(page, "light");
  await page.goto("/inventory");
  const foreign = (await page.locator("a[data-row]").first().getAttribute("href")) ?? "";
  await page.context().clearCookies();
  await signInByForm(page, "admin@other.flytower.local");
  const answer = await page.goto(foreign);
  expect(answer?.status()).toBe(404);
});
