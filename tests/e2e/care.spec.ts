import { expect, type Page, test } from "@playwright/test";
import { post, read } from "@/tests/support/api-journey";
import { choose, makePlace, makeThing, signIn, type Thing, visit, watchConsole } from "@/tests/support/inventory-journey";

const thing = (page: Page, { id }: { id: string }) => read<Thing>(page, `/inventory/${id}`);

async function pressVerb(page: Page, { id }: Thing, verb: string) {
  await page.goto(`/inventory/${id}`);
  await page.getByRole("link", { name: verb, exact: true }).click();
}

test.describe("a stocktake", () => {
  test("of a shelf is counted by number and by hand, and its differences are booked in one act", async ({ page }) => {
    const problems = watchConsole(page);
    await signIn(page, "light");
    const [shelf, other] = [await makePlace(page), await makePlace(page)];
    const cable = await makeThing(page, "Кабель", shelf, { quantity: "10", unit: "шт" });
    const lamp = await makeThing(page, "Прибор", shelf, { tracking: "serial" });
    const stray = await makeThing(page, "Чужой прибор", other, { tracking: "serial" });

    await page.goto("/inventory/stocktakes/new");
    await choose(page, "Место", shelf.name);
    await page.getByRole("button", { name: "Начать инвентаризацию" }).click();
    await expect(page.getByRole("heading", { level: 1, name: shelf.name })).toBeVisible();
    const entry = page.getByRole("textbox", { name: "Инвентарный номер" });
    const take = async (number: string) => {
      await entry.fill(number);
      await entry.press("Enter");
    };
    const said = page.locator(".count-entry [role=status]");
    await take(lamp.inventory_number);
    await expect(said).toContainText(`${lamp.inventory_number} ${lamp.name}: 1`);
    await take(stray.inventory_number);
    await expect(said).toContainText(`По учёту стоит в другом месте: ${other.name}`);
    await take("НЕТ-ТАКОГО");
    await expect(said).toContainText("нет в учёте");
    await page.getByRole("button", { name: `Больше: ${cable.name}` }).click();
    await expect(page.getByRole("textbox", { name: `Сколько: ${cable.name}` })).toHaveValue("1");
    await page.getByRole("textbox", { name: `Сколько: ${cable.name}` }).fill("8");
    await page.getByRole("textbox", { name: `Сколько: ${cable.name}` }).press("Enter");
    const counted = async () => {
      const { items } = await read<{ items: { item: Thing; counted: string }[] }>(page, `${new URL(page.url()).pathname}/lines`);
      return items.find(({ item }) => item.id === cable.id)?.counted;
    };
    await expect.poll(counted).toBe("8.000");
    await expect(page.getByText("3 из 3")).toBeVisible();
    await page.getByRole("link", { name: "Недостача 1" }).click();
    await expect(page.getByRole("list", { name: "Что считаем" }).getByRole("listitem")).toHaveCount(1);

    await page.getByRole("link", { name: "Закрыть и провести" }).click();
    await expect(page.getByRole("region", { name: "Недостача" })).toContainText("-2");
    await expect(page.getByRole("combobox", { name: "Что сделать" })).toHaveValue("transfer");
    // Another tablet counts on while this one looks at the differences.
    const counts = `${new URL(page.url()).pathname.replace(/\/close$/, "")}/counts`;
    await post(page, counts, { item_id: cable.id, mode: "add", quantity: "-1" });
    await page.getByRole("button", { name: "Провести и закрыть" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "здесь посчитали ещё" })).toBeVisible();
    await page.getByRole("button", { name: "Показать заново" }).click();
    await expect(page.getByRole("region", { name: "Недостача" })).toContainText("-3");
    await page.getByRole("button", { name: "Провести и закрыть" }).click();
    await expect(page.getByRole("table", { name: "Отчёт" })).toContainText(`перенесено +1, ${other.name}`);
    await expect(page.getByText(/Акт № \d+/).first()).toBeVisible();
    expect((await thing(page, cable)).stock).toMatchObject([{ quantity: "7.000" }]);
    expect((await thing(page, stray)).stock).toMatchObject([{ location: shelf.name }]);
    expect(problems.filter((problem) => !problem.includes("404"))).toEqual([]);
  });
});

test.describe("the safety gate", () => {
  async function overdue(page: Page) {
    const store = await makePlace(page);
    const hoist = await makeThing(page, "Лебёдка", store, { tracking: "serial" });
    const plan = { item_id: hoist.id, kind: "lifting", title: "Испытание", interval_days: 365, is_mandatory: true };
    await post(page, "/inventory/maintenance/plans", { ...plan, next_due_on: "2026-01-15" });
    return hoist;
  }

  async function issue(page: Page, hoist: Thing) {
    await pressVerb(page, hoist, "Выдать");
    await choose(page, "Куда", "Сцена › Колосники");
    await page.getByRole("button", { name: "Выдать", exact: true }).click();
  }

  test("keeps an overdue hoist from the stage, and lets it go once it is inspected", async ({ page }) => {
    await signIn(page, "light");
    const hoist = await overdue(page);
    await page.goto(`/inventory/${hoist.id}`);
    await expect(page.locator(".notice.stop")).toContainText("Просрочено: Испытание, срок был 15 января 2026");
    await issue(page, hoist);
    await expect(page.locator(".errsum")).toContainText("Просрочена проверка");
    await expect(page.getByRole("button", { name: "Выдать под подпись" })).toHaveCount(0);
    await page.locator(".gate-remedy").getByRole("link", { name: "Записать проверку" }).click();
    await expect(page.getByRole("combobox", { name: "Что сделано" })).toHaveText(/Испытание/);
    await page.getByRole("textbox", { name: "Заметка" }).fill("Протокол № 12");
    await page.getByRole("button", { name: "Записать", exact: true }).click();
    await expect(page.getByRole("region", { name: "Обслуживание" })).toContainText("Протокол № 12");
    await expect(page.locator(".notice.stop")).toHaveCount(0);
    await issue(page, hoist);
    await expect(page.getByText("На сцене").first()).toBeVisible();
  });

  test("opens to who may sign for it, and keeps the reason", async ({ page }) => {
    await signIn(page, "director");
    const hoist = await overdue(page);
    await issue(page, hoist);
    await page.getByRole("button", { name: "Выдать под подпись" }).click();
    await page.getByRole("textbox", { name: "Почему выдаёте без проверки" }).fill("Распоряжение № 8");
    await page.getByRole("button", { name: "Выдать под мою ответственность" }).click();
    await expect(page.getByRole("table", { name: "Движение" })).toContainText("Распоряжение № 8");
  });

  test("is cleared for many at once from the list of what is due", async ({ page }) => {
    await signIn(page, "light");
    const hoist = await overdue(page);
    await visit(page, "/inventory/maintenance?state=overdue&kind=lifting");
    await page.getByRole("checkbox", { name: new RegExp(hoist.inventory_number) }).check();
    await page.getByRole("button", { name: "Записать отмеченное" }).click();
    await expect(page.getByText("Записана 1 работа")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: new RegExp(hoist.inventory_number) })).toHaveCount(0);
  });
});

test("a lamp goes to repair with what is wrong, and comes back with what it cost", async ({ page }) => {
  await signIn(page, "crew");
  const head = await page
    .context()
    .browser()
    ?.newPage({ baseURL: new URL(page.url()).origin });
  if (!head) throw new Error("no second window");
  await signIn(head, "light");
  const store = await makePlace(head);
  const lamp = await makeThing(head, "Прожектор", store, { tracking: "serial" });
  await head.close();

  await pressVerb(page, lamp, "В ремонт");
  await choose(page, "Куда", "Мастерская света");
  await page.getByRole("textbox", { name: "Что сломалось" }).fill("Не открывается диафрагма");
  await page.getByRole("button", { name: "В ремонт", exact: true }).click();
  await expect(page.getByText("В ремонте").first()).toBeVisible();
  await page.goto("/inventory/repairs?page=1");
  const row = page.getByRole("listitem").filter({ hasText: lamp.name });
  await expect(row).toContainText("Не открывается диафрагма");
  await row.getByRole("link", { name: `Вернуть: ${lamp.name}` }).click();
  await expect(page.locator("input[role=combobox]")).toHaveValue(store.name);
  await page.getByRole("textbox", { name: "Стоимость" }).fill("3400");
  await page.getByRole("textbox", { name: "Что сделано" }).fill("Заменён привод");
  await page.getByRole("button", { name: "Вернуть" }).click();
  await expect(page).toHaveURL(/\/inventory\/repairs$/);
  await page.goto(`/inventory/${lamp.id}`);
  await expect(page.getByRole("region", { name: "Обслуживание" })).toContainText("Заменён привод");
  await expect(page.getByText("На складе").first()).toBeVisible();
});
