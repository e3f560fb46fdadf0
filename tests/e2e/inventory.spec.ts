import { expect, test } from "@playwright/test";
import { addItem, choose, holdBack, signIn, unique, visit, watchConsole } from "@/tests/support/inventory-journey";

test.describe("the list", () => {
  test("is found, narrowed and shared by its address", async ({ page }) => {
    const problems = watchConsole(page);
    await signIn(page, "light");
    await page.goto("/inventory");
    await expect(page.getByRole("heading", { level: 1, name: "Инвентарь" })).toBeVisible();
    await page.getByRole("searchbox", { name: "Название, номер, завод" }).fill("прожекторов");
    await expect(page).toHaveURL(/q=/);
    await expect(page.getByRole("link", { name: /прожектор/i }).first()).toBeVisible();

    await page.getByRole("button", { name: "Условие" }).click();
    const conditions = page.getByRole("dialog", { name: "Условие" });
    await conditions.getByText("Статус", { exact: true }).first().click();
    await conditions.getByRole("checkbox", { name: "На складе" }).check();
    await conditions.getByRole("button", { name: "Показать" }).filter({ visible: true }).click();
    await expect(page).toHaveURL(/status=in_stock/);
    const address = page.url();
    await page.getByRole("link", { name: "Убрать условие: Статус" }).click();
    await expect(page).not.toHaveURL(/status=/);
    await page.goBack();
    await expect(page).toHaveURL(/q=/);
    await page.goto(address);
    await expect(page.getByText("Статус На складе").first()).toBeVisible();
    expect(problems).toEqual([]);
  });

  test("what is typed or opened before the page listens counts, and a condition changed in the same moment too", async ({ page }) => {
    await signIn(page, "light");
    const runScripts = await holdBack(page, "**/_next/static/**/*.js");
    await page.goto("/inventory?status=in_stock", { waitUntil: "domcontentloaded" });
    const search = page.getByRole("searchbox", { name: "Название, номер, завод" });
    await search.fill("прожекторов");
    await page.getByRole("button", { name: /^Уведомления: / }).click();
    const inbox = page.getByRole("dialog", { name: /^Уведомления: / });
    await expect(inbox.getByRole("listitem")).toHaveCount(0);
    runScripts();
    await expect(page).toHaveURL(/q=.*status=in_stock/);
    await expect(inbox.getByRole("listitem").or(inbox.getByText("Пока ничего.")).first()).toBeVisible();

    await page.keyboard.press("Escape");
    await search.fill("софит");
    await page.getByRole("link", { name: "Убрать условие: Статус" }).click();
    await expect(page).toHaveURL((url) => url.searchParams.get("q") === "софит" && !url.searchParams.has("status"));
    await search.fill("прожекторов");
    await page.locator("a[data-row]").first().click();
    await expect(page).toHaveURL(/\/inventory\/[0-9a-f-]{36}$/);
  });

  test("forgives a typing error, and keeps the conditions when nothing is found", async ({ page }) => {
    await signIn(page, "light");
    await page.goto("/inventory?q=moving+hed");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.goto("/inventory?q=ъыъыъыъ&condition=poor");
    await expect(page.getByRole("heading", { name: "Ничего не нашлось" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Убрать условие: Состояние" })).toBeVisible();
    await page.getByRole("link", { name: "Сбросить" }).click();
    await expect(page).toHaveURL(/\/inventory$/);
  });

  test("remembers columns and view on this device", async ({ page }, { project }) => {
    test.skip(project.name !== "desktop", "the column menu is for a desk");
    await signIn(page, "light");
    await visit(page, "/inventory");
    await page.getByRole("button", { name: "Столбцы" }).click();
    await page.getByRole("checkbox", { name: "Серийный номер" }).check();
    await expect(page.getByRole("columnheader", { name: "Серийный номер" })).toBeVisible();
    await page.goto("/inventory");
    await expect(page.getByRole("columnheader", { name: "Серийный номер" })).toBeVisible();
    await page.getByRole("link", { name: "Плитка" }).click();
    await expect(page).toHaveURL(/view=grid/);
    await expect(page.getByRole("table")).toHaveCount(0);
  });

  test("opens an item by the keyboard", async ({ page }, { project }) => {
    test.skip(project.name !== "desktop", "keys are for a desk");
    await signIn(page, "light");
    await visit(page, "/inventory");
    await page.keyboard.press("j");
    await expect(page.getByRole("table", { name: "Предметы" }).locator("tbody tr").first()).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/inventory\/[0-9a-f-]{36}$/);
  });

  test("offers the crew only what the crew may do", async ({ page }) => {
    await signIn(page, "crew");
    await page.goto("/inventory");
    await expect(page.getByRole("heading", { level: 1, name: "Инвентарь" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Добавить" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Импорт" })).toHaveCount(0);
    expect((await page.goto("/inventory/new"))?.status()).toBe(403);
    expect((await page.goto("/inventory/import"))?.status()).toBe(403);
  });

  test("is closed to an actor", async ({ page }) => {
    await signIn(page, "actor");
    expect((await page.goto("/inventory"))?.status()).toBe(403);
  });
});

test.describe("an item", () => {
  test("is created, edited and keeps its history", async ({ page }) => {
    await signIn(page, "light");
    const name = unique("Прожектор");
    await visit(page, "/inventory/new");
    await choose(page, "Категория", "Свет › Профильные");
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await expect(page.locator(".errsum")).toContainText("Не сохранено");
    await page.getByRole("textbox", { name: "Название" }).fill(name);
    await page.getByRole("textbox", { name: "Ширина" }).fill("72×112×78");
    await page.getByRole("textbox", { name: "Ширина" }).blur();
    await expect(page.getByRole("textbox", { name: "Высота" })).toHaveValue("112");
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByText("72 × 112 × 78 см")).toBeVisible();
    await expect(page.getByRole("table", { name: "Движение" })).toContainText("Приход");

    await page.getByRole("link", { name: "Изменить" }).first().click();
    await page.getByRole("textbox", { name: "Изготовитель" }).fill("ETC");
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await expect(page.getByRole("region", { name: "История", exact: true })).toContainText("ETC");
  });

  test("shows both versions when somebody else saved first, and loses nothing", async ({ page, context }) => {
    await signIn(page, "light");
    const name = unique("Софит");
    await addItem(page, name);
    const card = page.url();
    const edit = `${card}/edit`;
    await visit(page, edit);
    const other = await context.newPage();
    await visit(other, edit);
    await other.getByRole("textbox", { name: "Модель" }).fill("чужая модель");
    await other.getByRole("button", { name: "Сохранить", exact: true }).click();
    await expect(other).toHaveURL(card);

    await page.getByRole("textbox", { name: "Модель" }).fill("моя модель");
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    const both = page.getByRole("table", { name: "Обе версии" });
    await expect(both).toContainText("чужая модель");
    await expect(both).toContainText("моя модель");
    await expect(page.getByRole("textbox", { name: "Модель" })).toHaveValue("моя модель");
    await page.getByRole("button", { name: "Сохранить моё" }).click();
    await expect(page.getByText("моя модель").first()).toBeVisible();
    await expect(page).toHaveURL(/\/inventory\/[0-9a-f-]{36}$/);
  });

  test("keeps a draft of what was typed alone, and never saves it over what somebody else saved since", async ({ page, browser }) => {
    await signIn(page, "light");
    const name = unique("Софит");
    await addItem(page, name);
    const card = page.url();
    const [model, price] = [page.getByRole("textbox", { name: "Модель" }), page.getByRole("textbox", { name: "Цена покупки" })];
    await visit(page, `${card}/edit`);
    await model.fill("моя модель");
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("моя модель");
    await page.goto(card);

    const other = await browser.newPage();
    await signIn(other, "light");
    await visit(other, `${card}/edit`);
    await expect(other.getByRole("textbox", { name: "Модель" })).toHaveValue("");
    await other.getByRole("textbox", { name: "Цена покупки" }).fill("1500");
    await other.getByRole("button", { name: "Сохранить", exact: true }).click();
    await expect(other).toHaveURL(card);
    await other.close();

    await page.goto(`${card}/edit`);
    await expect(page.getByText("Здесь ваш черновик")).toBeVisible();
    await expect(model).toHaveValue("моя модель");
    await expect(price).toHaveValue(/^1\s?500/);
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await expect(page.getByRole("table", { name: "Обе версии" })).toContainText("моя модель");
    await page.getByRole("button", { name: "Взять новое, моё стереть" }).click();
    await expect(model).toHaveValue("");
    await model.fill("общая модель");
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await expect(page).toHaveURL(card);
    await expect(page.getByRole("status").filter({ hasText: `Сохранено: ` })).toContainText(name);
    await expect(page.getByText("общая модель").first()).toBeVisible();
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain("общая модель");
  });

  test("is moved in parts, and the movement is taken back", async ({ page }) => {
    await signIn(page, "light");
    const name = unique("Струбцина");
    await addItem(page, name, { quantity: "12" });
    await page.getByRole("link", { name: "Выдать" }).click();
    const drawer = page.getByRole("dialog", { name: "Выдать" });
    const to = drawer.getByRole("combobox", { name: "Куда", exact: true });
    await to.click();
    await drawer.getByRole("listbox").getByRole("option").first().click();
    await drawer.getByRole("textbox", { name: "Количество" }).fill("5");
    await drawer.getByRole("button", { name: "Выдать" }).click();
    // A line that is pointed at stays.
    const takeBack = page.getByRole("button", { name: "Вернуть", exact: true });
    await takeBack.hover();
    await expect(page.getByRole("region", { name: "Где сейчас" })).toContainText("7");
    await expect(page.getByRole("table", { name: "Движение" })).toContainText("Выдача");
    await takeBack.click();
    await expect(page.getByRole("table", { name: "Движение" })).toContainText("Возврат");
    await expect(page.getByRole("region", { name: "Где сейчас" })).toContainText("12");
  });

  test("is issued once where the answer was lost on the way and it is sent again", async ({ page }) => {
    await signIn(page, "light");
    await addItem(page, unique("Кабель"), { quantity: "40" });
    await page.getByRole("link", { name: "Выдать" }).click();
    const drawer = page.getByRole("dialog", { name: "Выдать" });
    await drawer.getByRole("combobox", { name: "Куда", exact: true }).click();
    await drawer.getByRole("listbox").getByRole("option").first().click();
    await drawer.getByRole("textbox", { name: "Количество" }).fill("10");
    let lost = 0;
    await page.route("**/*", async (route) => {
      if (lost > 0 || route.request().method() !== "POST") return route.fallback();
      lost = (await route.fetch()).status();
      return route.abort("connectionreset");
    });
    await drawer.getByRole("button", { name: "Выдать" }).click();
    await expect(drawer.getByRole("alert")).toContainText("дважды не запишется");
    expect(lost).toBe(200);
    await drawer.getByRole("button", { name: "Выдать" }).click();
    await expect(page.getByRole("region", { name: "Где сейчас" })).toContainText("30");
    await expect(page.getByRole("table", { name: "Движение" }).getByText("Выдача")).toHaveCount(1);
  });

  test("asks before it is written off", async ({ page }) => {
    await signIn(page, "light");
    await addItem(page, unique("Лампа"));
    await page.getByRole("button", { name: "Ещё" }).first().click();
    await page.getByRole("link", { name: "Списать" }).click();
    const question = page.getByRole("alertdialog");
    await expect(question.getByRole("button", { name: "Не списывать" })).toBeFocused();
    await question.getByRole("textbox", { name: "Основание" }).fill("Акт № 14");
    await question.getByRole("button", { name: "Списать" }).click();
    await expect(page.getByText("Списано", { exact: true }).first()).toBeVisible();
  });

  test("is deleted and brought back", async ({ page }) => {
    await signIn(page, "light");
    const name = unique("Кабель");
    await addItem(page, name);
    const address = page.url();
    await page.getByRole("button", { name: "Ещё" }).first().click();
    await page.getByRole("button", { name: "Удалить" }).click();
    // Under the pointer the line stays.
    const undo = page.getByRole("button", { name: "Вернуть", exact: true });
    await undo.hover();
    await expect(page).toHaveURL(/\/inventory$/);
    await undo.click();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByText("Предмет удалён.")).toHaveCount(0);
  });
});
