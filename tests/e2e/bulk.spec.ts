import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import Excel from "exceljs";
import { choose, signIn, visit, watchConsole } from "@/tests/support/inventory-journey";

const count = 160;

/** Lamps of a maker that exists only in this run: more than one page, and more than are changed at once. */
async function fill(page: Page, baseURL: string | undefined, maker: string, many = count): Promise<void> {
  const rows = Array.from({ length: many }, (_, index) => `Прожектор ${index},${maker},M-${index},Свет › Профильные,good`);
  const table = ["name,manufacturer,model,category,condition", ...rows].join("\n");
  const answer = await page.request.post("/api/v1/inventory/import", {
    headers: { origin: baseURL ?? "" },
    multipart: { file: { name: "lamps.csv", mimeType: "text/csv", buffer: Buffer.from(table) } },
  });
  expect(await answer.json()).toMatchObject({ created: many });
}

const drawer = (page: Page) => page.getByRole("dialog");

/** Ends once such an element was there, for however short a time. */
function appearing(page: Page, selector: string): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const look = () => document.querySelector(wanted) && resolve();
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
      }),
    selector,
  );
}

test.describe("many at once", () => {
  test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, "many are changed at a desk or on a tablet");

  test("everything that a filter finds is moved with a preview and progress, and undone as one", async ({ page, baseURL }) => {
    const problems = watchConsole(page);
    await signIn(page, "light");
    // A number, to which nothing that another test makes is alike.
    const maker = `${Date.now()}${Math.random().toString().slice(2, 8)}`;
    await fill(page, baseURL, maker);
    await visit(page, `/inventory?q=${encodeURIComponent(maker)}`);
    await page.getByRole("checkbox", { name: "Выбрать все строки на странице" }).click();
    await page.getByRole("button", { name: `Выбрать все ${count}` }).click();
    const bar = page.getByRole("group", { name: "С выбранным" });
    await expect(bar).toContainText(`Выбрано ${count}`);
    await page.keyboard.press("Shift+F10");
    await bar.getByRole("button", { name: "Переместить" }).click();

    await choose(page, "Куда", "Регулировочная");
    await drawer(page).getByRole("button", { name: "Посмотреть, что изменится" }).click();
    await expect(drawer(page)).toContainText(`Изменятся ${count} предметов из ${count}`);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const progress = appearing(page, "dialog [role=progressbar]");
    await drawer(page)
      .getByRole("button", { name: `Переместить ${count}` })
      .click();
    await progress;
    await expect(drawer(page)).toContainText(`Изменено ${count} предметов`, { timeout: 30_000 });
    await drawer(page).getByRole("button", { name: "Вернуть всё разом" }).click();
    await expect(drawer(page)).toContainText(`Возвращено ${count} предметов`, { timeout: 30_000 });

    await drawer(page).getByRole("link", { name: "Открыть" }).click();
    await expect(page.getByRole("heading", { level: 1, name: `Отмена: ${count} предметов` })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("link", { name: "Что отменено" }).click();
    await expect(page.getByRole("heading", { level: 1, name: `Переместить: ${count} предметов` })).toBeVisible();
    await page.goto("/inventory/bulk");
    await expect(page.getByRole("table", { name: "Мои действия" })).toContainText("Отмена");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await visit(page, `/inventory?q=${encodeURIComponent(maker)}`);
    await page.getByRole("button", { name: "Выгрузить в файл" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Excel (XLSX)" }).click()]);
    expect(download.suggestedFilename()).toMatch(/^Предметы, .+, \d{4}-\d{2}-\d{2}\.xlsx$/);
    const book = new Excel.Workbook();
    await book.xlsx.readFile(await download.path());
    expect(book.worksheets[0]?.rowCount).toBe(count + 1);
    expect(problems).toEqual([]);
  });

  test("a few are changed at once, and taken back from the line that says so", async ({ page, baseURL }) => {
    await signIn(page, "light");
    // A number, to which nothing that another test makes is alike.
    const maker = `${Date.now()}${Math.random().toString().slice(2, 8)}`;
    await fill(page, baseURL, maker);
    // Of itself the list has no condition on a tablet.
    await visit(page, `/inventory?q=${encodeURIComponent(maker)}&sort=name&columns=name,status,condition`);
    const rows = page.getByRole("checkbox", { name: /^Выбрать: / });
    await rows.nth(0).check();
    await rows.nth(2).click({ modifiers: ["Shift"] });
    const bar = page.getByRole("group", { name: "С выбранным" });
    await expect(bar).toContainText("Выбрано 3");
    await bar.getByRole("button", { name: "Состояние" }).click();
    await drawer(page).getByRole("combobox", { name: "Новое состояние" }).selectOption("poor");
    await drawer(page).getByRole("button", { name: "Посмотреть, что изменится" }).click();
    await expect(drawer(page)).toContainText("Хорошее → Плохое");
    await drawer(page).getByRole("button", { name: "Сменить у 3" }).click();
    await expect(page.getByText("Изменено 3 предмета")).toBeVisible();
    // Under the pointer the line stays.
    const undo = page.getByRole("button", { name: "Вернуть", exact: true });
    await undo.hover();
    await expect(page.getByRole("cell", { name: "Плохое" })).toHaveCount(3);
    await undo.click();
    await expect(page.getByText("Возвращено 3 предмета")).toBeVisible();
    await expect(page.getByRole("cell", { name: "Плохое" })).toHaveCount(0);
  });
});

test("in a hand a press on the photo ticks a row, and what is ticked is changed from the bar", async ({ page, baseURL, viewport }) => {
  test.skip((viewport?.width ?? 0) > 767, "rows are cards only in a hand");
  await signIn(page, "light");
  const maker = `${Date.now()}${Math.random().toString().slice(2, 8)}`;
  await fill(page, baseURL, maker, 3);
  await visit(page, `/inventory?q=${encodeURIComponent(maker)}&sort=name`);
  for (const at of [0, 2]) await page.getByRole("row").nth(at).locator(".c-photo").click({ force: true });
  const bar = page.getByRole("group", { name: "С выбранным" });
  await expect(bar).toContainText("Выбрано 2");
  await expect(page.getByRole("row", { selected: true })).toHaveCount(2);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await bar.getByRole("button", { name: "Состояние" }).click();
  await drawer(page).getByRole("combobox", { name: "Новое состояние" }).selectOption("poor");
  await drawer(page).getByRole("button", { name: "Посмотреть, что изменится" }).click();
  await drawer(page).getByRole("button", { name: "Сменить у 2" }).click();
  await expect(page.getByText("Изменено 2 предмета")).toBeVisible();
  const answer = await page.request.get(`/api/v1/inventory?q=${maker}&condition=poor`);
  expect(await answer.json()).toMatchObject({ total: 2 });
});
