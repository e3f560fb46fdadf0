import { existsSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";

const password = "flytower-demo";

async function signIn(page: Page, who: string) {
  await page.goto("/login?next=/inventory");
  await page.locator("input[name=email]").fill(`${who}@flytower.local`);
  await page.locator("input[name=password]").fill(password);
  await page.locator("input[name=password]").press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/login"));
}

async function show(context: BrowserContext, baseURL: string, values: Record<string, string>) {
  await context.addCookies(Object.entries(values).map(([name, value]) => ({ name, value, url: baseURL })));
}

/** A name that no other test and no other run has. */
const unique = (word: string) => `${word} ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

/** An item of the light department, made on its form. */
async function addItem(page: Page, name: string, more: { quantity?: string } = {}) {
  await page.goto("/inventory/new");
  await choose(page, "Категория", "Свет › Профильные");
  await page.getByRole("textbox", { name: "Название" }).fill(name);
  if (more.quantity) await page.getByRole("textbox", { name: "Количество" }).fill(more.quantity);
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Types into a combobox once it is one (before hydration it is a native select), and takes the first that fits. */
async function choose(page: Page, label: string, words: string) {
  const box = page.locator("input[role=combobox]").and(page.getByLabel(label));
  await expect(box).toBeVisible();
  await box.fill(words);
  await page.getByRole("option", { name: words }).first().click();
  await expect(box).toHaveValue(words);
}

function watchConsole(page: Page): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  return problems;
}

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
    await page.goto("/inventory");
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
    await page.goto("/inventory");
    await expect(page.getByRole("button", { name: "Условие" })).toBeVisible();
    await page.keyboard.press("j");
    await expect(page.locator("tbody tr").first()).toBeFocused();
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
    await page.goto("/inventory/new");
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
    await expect(page.getByRole("region", { name: "История правок" })).toContainText("ETC");
  });

  test("shows both versions when somebody else saved first, and loses nothing", async ({ page, context }) => {
    await signIn(page, "light");
    const name = unique("Софит");
    await addItem(page, name);
    const edit = `${page.url()}/edit`;
    await page.goto(edit);
    const other = await context.newPage();
    await other.goto(edit);
    await other.getByRole("textbox", { name: "Модель" }).fill("чужая модель");
    await other.getByRole("button", { name: "Сохранить", exact: true }).click();
    await expect(other.getByRole("heading", { level: 1, name })).toBeVisible();

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

  test("is moved in parts, and the movement is taken back", async ({ page }) => {
    await signIn(page, "light");
    const name = unique("Струбцина");
    await addItem(page, name, { quantity: "12" });
    await page.getByRole("link", { name: "Выдать" }).click();
    const drawer = page.getByRole("dialog", { name: "Выдать" });
    const to = drawer.getByRole("combobox", { name: "Куда", exact: true });
    await to.click();
    await drawer.getByRole("option").first().click();
    await drawer.getByRole("textbox", { name: "Количество" }).fill("5");
    await drawer.getByRole("button", { name: "Выдать" }).click();
    await expect(page.getByRole("region", { name: "Где сейчас" })).toContainText("7");
    await expect(page.getByRole("table", { name: "Движение" })).toContainText("Выдача");
    await page.getByRole("button", { name: "Вернуть", exact: true }).click();
    await expect(page.getByRole("table", { name: "Движение" })).toContainText("Возврат");
    await expect(page.getByRole("region", { name: "Где сейчас" })).toContainText("12");
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
    await expect(page).toHaveURL(/\/inventory$/);
    await page.getByRole("button", { name: "Вернуть", exact: true }).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByText("Предмет удалён.")).toHaveCount(0);
  });
});

/** Four lamps of a maker that exists only in this run. */
function table(maker: string): string {
  const rows = ["Spot", "Wash", "Beam"].map((kind, index) => `${kind},${maker},${kind}-${index},${400 + index},459,373,18.5`);
  return ["name,manufacturer_name,model,width_mm,height_mm,depth_mm,weight_kg", ...rows, `,${maker},broken,1,1,1,1`].join("\n");
}

async function readFile(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto("/inventory/import");
  await choose(page, "Категория", "Свет › Профильные");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Прочитать файл" }).click();
  await expect(page.getByRole("heading", { name: "Проба, ничего не записано" })).toBeVisible({ timeout: 30_000 });
}

const figure = (page: Page, outcome: string) => page.locator(`[data-outcome=${outcome}]`);

test.describe("an import", () => {
  test.skip(({ viewport }) => (viewport?.width ?? 0) < 1200, "imports are made at a desk");

  test("is tried first, says what is wrong by row, and adds nothing the second time", async ({ page }) => {
    await signIn(page, "light");
    const maker = unique("Zavod");
    const file = { name: "lamps.csv", mimeType: "text/csv", buffer: Buffer.from(table(maker)) };
    await readFile(page, file);
    await expect(figure(page, "created")).toHaveText("3");
    await expect(figure(page, "failed")).toHaveText("1");
    await expect(page.getByRole("combobox", { name: "Поле для столбца width_mm" })).toHaveValue("width");
    await expect(page.getByRole("combobox", { name: "Единица столбца width_mm" })).toHaveValue("mm");
    await page.getByRole("combobox", { name: "Поле для столбца depth_mm" }).selectOption("");
    await expect(page.getByRole("button", { name: /^Импортировать/ })).toHaveCount(0);
    await page.getByRole("button", { name: "Проверить" }).click();
    await page.getByRole("button", { name: "Импортировать 3 строки" }).click();
    await expect(page.getByRole("heading", { name: "Импорт завершён" })).toBeVisible();

    await page.goto(`/inventory?q=${encodeURIComponent(maker)}`);
    await expect(page.getByText("Найдено 3")).toBeVisible();

    await readFile(page, { ...file, buffer: Buffer.from(table(maker).replaceAll(",373,", ",,")) });
    await expect(figure(page, "created")).toHaveText("0");
    await expect(figure(page, "unchanged")).toHaveText("3");
  });

  test("brings in a real table of lamps", async ({ page }) => {
    const lamps = path.resolve("../shared/data/lighting-fixtures.csv");
    test.skip(!existsSync(lamps), "the table stands beside the repository only where the product is made");
    await signIn(page, "light");
    await readFile(page, lamps);
    const run = page.getByRole("button", { name: /^Импортировать/ });
    if (await run.isEnabled()) {
      await run.click();
      await expect(page.getByRole("heading", { name: "Импорт завершён" })).toBeVisible({ timeout: 30_000 });
    }
    await readFile(page, lamps);
    await expect(figure(page, "created")).toHaveText("0");
    await expect(figure(page, "updated")).toHaveText("0");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list reads and narrows, and a form posts", async ({ page }) => {
    await signIn(page, "light");
    await page.goto("/inventory");
    await expect(page.getByRole("heading", { level: 1, name: "Инвентарь" })).toBeVisible();
    await page.getByRole("searchbox", { name: "Название, номер, завод" }).fill("прожектор");
    await page.getByRole("searchbox", { name: "Название, номер, завод" }).press("Enter");
    await expect(page).toHaveURL(/q=/);
    await page.getByRole("link", { name: "Условие" }).click();
    await page.getByRole("checkbox", { name: "На складе" }).check();
    await page.getByRole("button", { name: "Показать" }).click();
    await expect(page).toHaveURL(/status=in_stock/);

    const name = unique("Без сценариев");
    await page.goto("/inventory/new");
    await page.getByRole("textbox", { name: "Название" }).fill(name);
    await page.getByLabel("Категория").selectOption({ label: "Свет › Профильные" });
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  });
});

test.describe("everybody can use it", () => {
  const addresses = ["/inventory", "/inventory?view=grid&q=а", "/inventory/new", "/inventory/categories", "/inventory/locations", "/inventory/import"];
  for (const theme of ["house", "work", "blackout"]) {
    for (const locale of ["ru", "en"]) {
      test(`${theme}, ${locale}`, async ({ page, context, baseURL }) => {
        test.slow();
        await signIn(page, "light");
        await show(context, baseURL ?? "", { flytower_theme: theme, flytower_locale: locale });
        await page.goto("/inventory");
        const item = await page.locator("a[data-row]").first().getAttribute("href");
        for (const address of [...addresses, item ?? "", `${item}/edit`]) {
          await page.goto(address);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html}`)).toEqual([]);
        }
      });
    }
  }
});
