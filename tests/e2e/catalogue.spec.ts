import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { post, read } from "@/tests/support/api-journey";
import { signIn, unique, visit, watchConsole } from "@/tests/support/inventory-journey";

const count = 130;
const table = (page: Page) => page.getByRole("table", { name: "Предметы" });
const views = (page: Page) => page.getByRole("navigation", { name: "Виды списка" });

/** A category with a field of its own, lamps in it, and a maker that no other run knows. */
async function fill(page: Page, baseURL: string | undefined) {
  const { items } = await read<{ items: { id: string; code: string; path: string }[] }>(page, "/inventory/categories");
  const light = items.find(({ code }) => code === "light");
  const maker = unique("Завод");
  const rows = Array.from({ length: count }, (_, at) => `Прожектор ${at},${maker},${light?.path},${at < 40 ? 2000 + at : 750}`);
  const answer = await page.request.post("/api/v1/inventory/import", {
    headers: { origin: baseURL ?? "" },
    multipart: {
      file: {
        name: "lamps.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(["name,manufacturer,category,power_w", ...rows].join("\n")),
      },
    },
  });
  expect(await answer.json()).toMatchObject({ created: count });
  return { maker, category: light?.id ?? "" };
}

test.describe("the catalogue", () => {
  test.skip(({ viewport }) => (viewport?.width ?? 0) < 1400, "the whole of it is worked with at a desk");

  test("a field of a category is condition and column, the list a view that others open, and all of it gets a tag", async ({
    page,
    baseURL,
    browser,
  }) => {
    test.setTimeout(120_000);
    const problems = watchConsole(page);
    await signIn(page, "light");
    const { maker, category } = await fill(page, baseURL);

    // A tag below another, in a colour.
    const [tour, town] = [unique("Тур"), unique("Кострома")];
    const parent = await post(page, "/tags", { name: tour, color: "moss" });
    await visit(page, `/inventory/tags/new?parent_id=${parent.id}`);
    await page.getByRole("textbox", { name: "Название" }).fill(town);
    await page.getByRole("radio", { name: "Янтарь" }).check();
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await expect(page.getByRole("table", { name: "Метки" })).toContainText(town);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    // The field as a condition, and as a column.
    await visit(page, `/inventory?q=${encodeURIComponent(maker)}&category_id=${category}`);
    await page.getByRole("button", { name: "Условие" }).click();
    const conditions = page.getByRole("dialog", { name: "Условие" });
    await conditions.locator("summary").getByText("Мощность", { exact: true }).click();
    await conditions.getByRole("group", { name: "Мощность" }).getByRole("textbox", { name: "От" }).fill("2000");
    await conditions.getByRole("button", { name: "Показать" }).filter({ visible: true }).click();
    await expect(page).toHaveURL(/field\.power_w\.min=2000/);
    await page.getByRole("button", { name: "Столбцы" }).click();
    await page.getByRole("checkbox", { name: "Мощность, Вт" }).check();
    await expect(table(page).getByRole("columnheader", { name: "Мощность, Вт" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(table(page).getByRole("cell", { name: /^2\s?000\sВт$/ })).toBeVisible();

    // Kept as a view for everybody.
    const name = unique("Мощные");
    await views(page).getByRole("button", { name: "Сохранить вид" }).click();
    await page.getByRole("textbox", { name: "Название" }).fill(name);
    await page.getByRole("checkbox", { name: "Показывать всем" }).check();
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await expect(views(page).getByRole("link", { name: `${name} 40` })).toHaveAttribute("aria-current", "page");

    // Everything it finds gets the tag.
    await page.getByRole("checkbox", { name: "Выбрать все строки на странице" }).click();
    const bar = page.getByRole("group", { name: "С выбранным" });
    await bar.getByRole("button", { name: "Метки" }).click();
    const drawer = page.getByRole("dialog");
    await drawer
      .getByRole("group", { name: "Поставить" })
      .getByRole("checkbox", { name: `${tour} › ${town}` })
      .check();
    await drawer.getByRole("button", { name: "Посмотреть, что изменится" }).click();
    await drawer.getByRole("button", { name: /40$/ }).click();
    await expect(page.getByText("Изменено 40 предметов")).toBeVisible();
    await page.goto(`/inventory?tag=${parent.id}&rows=pages`);
    await expect(page.getByText("Найдено 40")).toBeVisible();

    // Another person opens the catalogue with that view.
    const context = await browser.newContext({ baseURL });
    const other = await context.newPage();
    await signIn(other, "director");
    await visit(other, "/inventory");
    await views(other).getByRole("link", { name: name }).click();
    await views(other)
      .getByRole("button", { name: `Вид «${name}»` })
      .click();
    await other.getByRole("button", { name: "Открывать с этого вида" }).click();
    await other.goto("/inventory");
    await expect(other).toHaveURL(/field\.power_w\.min=2000/);
    await views(other).getByRole("link", { name: /^Всё/ }).click();
    await expect(other).not.toHaveURL(/field/);
    await context.close();
    expect(problems).toEqual([]);
  });

  test("conditions that cannot be asked are named, and reset", async ({ page }) => {
    const problems = watchConsole(page);
    await signIn(page, "light");
    await page.goto("/inventory?condition=broken&warranty_before=soon");
    await expect(page.getByRole("heading", { name: "По таким условиям искать нельзя" })).toBeVisible();
    await expect(page.getByText(/Состояние: .+ Гарантия/)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("main").getByRole("link", { name: "Сбросить" }).last().click();
    await expect(table(page)).toBeVisible();
    expect(problems).toEqual([]);
  });

  test("all rows stand in one scroll, of which the document has those in sight, and are chosen as one", async ({ page, baseURL }) => {
    const problems = watchConsole(page);
    await signIn(page, "light");
    const { maker } = await fill(page, baseURL);
    await page.goto(`/inventory?q=${encodeURIComponent(maker)}&sort=name&rows=all`);
    await expect(table(page)).toHaveAttribute("aria-rowcount", String(count + 1));
    await expect(page.getByText(`${count} из ${count}`)).toBeVisible();
    const rows = table(page).locator("tr[aria-rowindex]");
    expect(await rows.count()).toBeLessThan(90);
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 20_000);
    await expect(table(page).locator(`tr[aria-rowindex="${count + 1}"]`)).toBeVisible();
    await rows.last().getByRole("checkbox").check();
    const bar = page.getByRole("group", { name: "С выбранным" });
    await expect(bar).toContainText("Выбрано 1");
    await bar.getByRole("button", { name: `Выбрать все ${count}` }).click();
    await expect(bar).toContainText(`Выбрано ${count}`);
    // The box in the head means the same: what is found, not what is read.
    const head = page.getByRole("checkbox", { name: `Выбрать все ${count}` });
    await head.uncheck();
    await expect(bar).toHaveCount(0);
    await head.check();
    await expect(bar.getByRole("link", { name: "Выгрузить" })).toHaveAttribute("href", /\?format=xlsx&q=/);
    await bar.getByRole("button", { name: "Состояние" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("combobox", { name: "Новое состояние" }).selectOption("fair");
    await drawer.getByRole("button", { name: "Посмотреть, что изменится" }).click();
    await expect(drawer).toContainText(`Изменятся ${count} предметов из ${count}`);
    expect(problems).toEqual([]);
  });
});
