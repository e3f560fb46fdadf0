import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { post, read } from "@/tests/support/api-journey";
import { holdBack, listening, show, signIn, visit, watchConsole } from "@/tests/support/inventory-journey";

interface Made {
  id: string;
  number: number;
  title: string;
}

/** Tasks of the light department that no other test knows; found by the number in their titles, to which nothing is alike. */
async function makeTasks(page: Page, count: number, more: object = {}) {
  const { items } = await read<{ items: { id: string; code: string }[] }>(page, "/departments");
  const department_id = items.find(({ code }) => code === "light")?.id;
  const word = `${Date.now()}${Math.random().toString().slice(2, 8)}`;
  const tasks: Made[] = [];
  for (let at = 1; at <= count; at += 1)
    tasks.push(await post<Made>(page, "/tasks", { title: `Проверка ${word} ${at}`, department_id, ...more }));
  return { tasks, query: `q=${encodeURIComponent(word)}` };
}

const column = (page: Page, status: string) => page.getByRole("region", { name: new RegExp(`^${status}: `) });
const handle = (page: Page, { number, title }: Made) => page.getByRole("button", { name: `Перенести: ${number} ${title}` });

/** Carries by mouse as a hand does: press, lift, go there, let go. */
async function carry(page: Page, from: Locator, to: Locator) {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error("Both ends of a drag are in sight");
  await page.mouse.move(start.x + start.width / 2, start.y + 12);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 12, start.y + 20, { steps: 3 });
  await page.mouse.move(end.x + end.width / 2, end.y + 90, { steps: 12 });
  await page.mouse.up();
}

test.describe("the board", () => {
  test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, "columns stand side by side at a desk and on a tablet");

  test("a card is carried by mouse and by keys, others see it, and a refused step goes back with its reason", async ({ page, browser }) => {
    const problems = watchConsole(page);
    await signIn(page, "light");
    const { tasks, query } = await makeTasks(page, 2);
    const [task] = tasks as [Made, Made];
    await visit(page, `/tasks?${query}`);
    const title = page.getByRole("link", { name: task.title });
    await expect(column(page, "Создана")).toContainText(task.title);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    const others = await browser.newPage();
    await signIn(others, "stage");
    await others.goto(`/tasks?${query}`);
    await expect(column(others, "Создана")).toContainText(task.title);

    await carry(page, title, column(page, "В работе"));
    await expect(page.getByText(`${task.number}: Создана → В работе`)).toBeVisible();
    await expect(column(page, "В работе")).toContainText(task.title);
    await expect(column(others, "В работе")).toContainText(task.title);

    await handle(page, task).focus();
    await page.keyboard.press("Space");
    await expect(page.getByText(`Поднята задача ${task.number} ${task.title}. В работе, место 1 из 1.`)).toBeAttached();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText("На проверке, место 1 из 1.", { exact: true })).toBeAttached();
    await page.keyboard.press("Space");
    await expect(page.getByText(`Задача ${task.number} поставлена: На проверке, место 1.`)).toBeAttached();
    await expect(column(page, "На проверке")).toContainText(task.title);
    await expect(column(others, "На проверке")).toContainText(task.title);
    await expect(handle(page, task)).toBeFocused();

    await carry(page, title, column(page, "Назначена"));
    await expect(page.getByRole("alert").filter({ hasText: "остаётся" })).toContainText(
      `${task.number} остаётся в «На проверке». С проверки задачу принимают, возвращают в работу или отклоняют.`,
    );
    await expect(column(page, "На проверке")).toContainText(task.title);
    await others.close();
    expect(problems).toEqual([]);
  });

  test("a step that needs a reason asks for it, and can be taken back", async ({ page }) => {
    await signIn(page, "light");
    const { tasks, query } = await makeTasks(page, 1);
    const [task] = tasks as [Made];
    await visit(page, `/tasks?${query}`);
    await handle(page, task).press("Enter");
    const dialog = page.getByRole("dialog", { name: `Перенести задачу ${task.number}` });
    await dialog.getByRole("combobox", { name: "Куда" }).selectOption("rejected");
    await dialog.getByRole("button", { name: "Перенести" }).click();
    await expect(dialog.getByText("Напишите причину.").first()).toBeVisible();
    await dialog.getByRole("textbox", { name: "Причина" }).fill("Уже сделано другим цехом");
    await dialog.getByRole("button", { name: "Перенести" }).click();
    await expect(page.getByText(`${task.number}: Создана → Отклонена`)).toBeVisible();
    await page.getByRole("button", { name: "Вернуть", exact: true }).click();
    await expect(page.getByText("Возвращена 1 задача")).toBeVisible();
    await expect(column(page, "Создана")).toContainText(task.title);
  });

  test("what changes while a page is on its way is seen on it, in a tab, in the next and where one goes to", async ({
    page,
    browser,
    baseURL,
  }) => {
    await signIn(page, "light");
    const { tasks, query } = await makeTasks(page, 1);
    const [task] = tasks as [Made];
    const put = (status: string) =>
      page.request.put(`/api/v1/tasks/${task.id}/status`, { data: { status }, headers: { origin: baseURL ?? "" } });

    const context = await browser.newContext({ baseURL });
    const other = await context.newPage();
    await signIn(other, "stage");
    const openStream = await holdBack(other, "**/api/v1/notifications/stream*");
    await visit(other, `/tasks?${query}`);
    await expect(column(other, "Создана")).toContainText(task.title);
    expect((await put("in_progress")).ok()).toBe(true);
    openStream();
    await expect(column(other, "В работе")).toContainText(task.title);

    const tab = await context.newPage();
    const runScripts = await holdBack(tab, "**/_next/static/**/*.js");
    await tab.goto(`/tasks?${query}`, { waitUntil: "domcontentloaded" });
    await expect(column(tab, "В работе")).toContainText(task.title);
    expect((await put("review")).ok()).toBe(true);
    await expect(column(other, "На проверке")).toContainText(task.title);
    runScripts();
    await expect(column(tab, "На проверке")).toContainText(task.title);
    await context.close();

    await listening(page);
    const heard = page.evaluate(() => new Promise<void>((done) => addEventListener("flytower:change", () => done(), { once: true })));
    let isFirst = true;
    await page.route(/\/tasks\?_rsc/, async (route) => {
      const isPrefetch = "next-router-prefetch" in (await route.request().allHeaders());
      if (isPrefetch || !isFirst) return route.continue();
      isFirst = false;
      const drawn = await route.fetch();
      expect((await put("completed")).ok()).toBe(true);
      await heard;
      return route.fulfill({ response: drawn });
    });
    await page.getByRole("link", { name: "Задачи" }).filter({ visible: true }).click();
    await expect(column(page, "Готово")).toContainText(task.title);
  });

  test("works without JavaScript", async ({ page, browser, baseURL }) => {
    await signIn(page, "light");
    const { tasks, query } = await makeTasks(page, 1);
    const [task] = tasks as [Made];
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL, storageState: await page.context().storageState() });
    const plain = await context.newPage();
    await plain.goto(`/tasks?${query}`);
    await handle(plain, task).click();
    const panel = plain.getByRole("region", { name: `Перенести задачу ${task.number}` });
    await panel.getByLabel("Куда").selectOption("in_progress");
    await panel.getByRole("button", { name: "Перенести" }).click();
    await expect(column(plain, "В работе")).toContainText(task.title);
    await context.close();
  });
});

test.describe("the list", () => {
  test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, "many are changed at a desk or on a tablet");

  test("is filtered, and many are changed at once and taken back", async ({ page }) => {
    await signIn(page, "light");
    const { query } = await makeTasks(page, 3);
    await visit(page, `/tasks?view=list&${query}`);
    const boxes = page.getByRole("checkbox", { name: /^Выбрать: / });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    const makeUrgent = async () => {
      await page.getByRole("group", { name: "С выбранным" }).getByRole("button", { name: "Приоритет" }).click();
      const drawer = page.getByRole("dialog", { name: "Изменить 2 задачи" });
      await drawer.getByRole("combobox", { name: "Новый приоритет" }).selectOption("critical");
      await drawer.getByRole("button", { name: "Изменить" }).click();
      await expect(page.getByText("Изменены 2 задачи")).toBeVisible();
    };
    await makeUrgent();
    // Offered for eight seconds, in which a busy machine sets no condition.
    await page.keyboard.press("Control+Z");
    await expect(page.getByText("Возвращены 2 задачи")).toBeVisible();
    await expect(page.getByRole("cell", { name: "Срочный" })).toHaveCount(0);

    await makeUrgent();
    await page.getByRole("button", { name: "Условие" }).click();
    const conditions = page.getByRole("dialog", { name: "Условие" });
    await conditions.locator("summary", { hasText: "Приоритет" }).click();
    await conditions.getByRole("checkbox", { name: "Срочный" }).check();
    await conditions.locator("details[open]").getByRole("button", { name: "Показать" }).click();
    await expect(page).toHaveURL(/priority=critical/);
    await expect(page.getByRole("cell", { name: "Срочный" })).toHaveCount(2);
    await expect(boxes).toHaveCount(2);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});

test.describe("the calendar", () => {
  test("a deadline is carried to another day by keys, and keeps its hour", async ({ page, viewport, baseURL }) => {
    test.skip((viewport?.width ?? 0) < 1000, "days stand side by side at a desk and on a tablet");
    await show(page.context(), baseURL ?? "", { flytower_theme: "work" });
    await signIn(page, "light");
    const { tasks, query } = await makeTasks(page, 1, { deadline: "2031-03-12T18:15" });
    const [task] = tasks as [Made];
    await visit(page, `/tasks?view=calendar&span=week&day=2031-03-12&${query}`);
    const day = (name: string) => page.getByRole("region", { name: new RegExp(name) });
    await expect(day("12 марта 2031: 1 задача")).toContainText(task.title);
    await page.getByRole("button", { name: `Перенести срок: ${task.number} ${task.title}` }).focus();
    await page.keyboard.press("Space");
    await expect(page.getByText(`Поднята задача ${task.number}`)).toBeAttached();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText("чт 13 марта 2031", { exact: true }).first()).toBeAttached();
    await page.keyboard.press("Space");
    await expect(page.getByText(`${task.number}: срок 13 марта 2031`)).toBeVisible();
    await expect(day("13 марта 2031: 1 задача")).toContainText("18:15");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});
