import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { read } from "@/tests/support/api-journey";
import { choose, listening, signIn, unique, visit, watchConsole } from "@/tests/support/inventory-journey";

test("a task is set on its form, worked off by keyboard, talked about and sent back with a reason; its page tells all of it", async ({
  page,
}) => {
  const problems = watchConsole(page);
  const title = unique("Нарезать рамки");
  await signIn(page, "light");
  await visit(page, "/tasks/new");
  await choose(page, "Исполнитель", "Валеев Тимур Маратович");
  await page.getByRole("textbox", { name: "Что сделать" }).fill(title);
  await page.getByRole("textbox", { name: "Срок" }).fill("30.11.2030");
  await page.getByRole("textbox", { name: "Время" }).fill("18.15");
  await page.getByRole("textbox", { name: "Пункты" }).fill("Разобрать старые\nНарезать L201\nНарезать L104");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("18:15");

  const points = page.getByRole("list", { name: "Пункты задачи" });
  const grip = points.getByRole("button", { name: "Переставить: Нарезать L104" });
  await grip.focus();
  await grip.press("Space");
  await expect(page.getByText("Нарезать L104: поднят, место 3 из 3")).toBeAttached();
  await grip.press("ArrowUp");
  await expect(page.getByText("Нарезать L104: место 2 из 3")).toBeAttached();
  await grip.press("Space");
  await expect(points.getByRole("listitem")).toContainText(["Разобрать старые", "Нарезать L104", "Нарезать L201"]);
  await points.getByRole("button", { name: "Отметить: Разобрать старые" }).click();
  await expect(points.getByRole("button", { name: "Снять отметку: Разобрать старые" })).toBeVisible();
  await page.reload();
  await listening(page);
  await expect(points.getByRole("listitem")).toContainText(["Разобрать старые", "Нарезать L104", "Нарезать L201"]);

  const talk = page.getByRole("region", { name: "Обсуждение" });
  const comment = talk.getByRole("textbox", { name: "Комментарий" });
  await comment.pressSequentially("Спросите @ахмет");
  await expect(page.getByRole("option", { name: "Ахметов Ильдар" })).toHaveAttribute("aria-selected", "true");
  await comment.press("Enter");
  await expect(comment).toHaveValue("Спросите @Ахметов Ильдар ");
  await comment.press("Control+Enter");
  await expect(talk.getByRole("article")).toContainText("Спросите @Ахметов Ильдар");
  await talk.getByRole("button", { name: "Изменить" }).click();
  await talk.getByRole("textbox", { name: "Изменить комментарий" }).fill("Уже не надо");
  await talk.getByRole("button", { name: "Сохранить" }).click();
  await talk.getByText(/^изменён/).click();
  await expect(talk.getByRole("article")).toContainText("Спросите @Ахметов Ильдар");

  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const mentioned = await read<{ watchers: { name: string }[] }>(page, `/tasks/${id}`);
  expect(mentioned.watchers.map(({ name }) => name)).toContain("Ахметов Ильдар");

  await page.getByRole("button", { name: "Отклонить" }).click();
  const why = page.getByRole("dialog", { name: "Отклонить" });
  await why.getByRole("button", { name: "Отклонить" }).click();
  await expect(why.getByRole("alert")).toBeVisible();
  await why.getByRole("textbox", { name: "Причина" }).fill("Рамки нашлись");
  await why.getByRole("button", { name: "Отклонить" }).click();
  await expect(page.getByText("Отклонена").first()).toBeVisible();

  const log = page.getByRole("region", { name: "История" });
  await expect(log).toContainText("сменился статус");
  await expect(log).toContainText("Рамки нашлись");
  await expect(log).toContainText("Назначена → Отклонена");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  expect(problems.filter((problem) => !problem.includes("404"))).toEqual([]);
});

test("a task made from an item leads back to it, and what two people typed at once is kept", async ({ page }) => {
  await signIn(page, "light");
  const { items } = await read<{ items: { id: string; name: string }[] }>(page, "/inventory?page_size=1");
  const [item] = items;
  await visit(page, `/inventory/${item?.id}`);
  await page.getByRole("button", { name: "Ещё", exact: true }).first().click();
  await page.getByRole("link", { name: "Создать задачу" }).click();
  const title = unique("Осмотреть");
  await page.getByRole("textbox", { name: "Что сделать" }).fill(title);
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("region", { name: "Сведения" }).getByRole("link", { name: item?.name })).toHaveAttribute(
    "href",
    `/inventory/${item?.id}`,
  );

  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await visit(page, `/tasks/${id}/edit`);
  await page.getByRole("textbox", { name: "Описание" }).fill("Моё");
  await page.request.put(`/api/v1/tasks/${id}`, { data: { description: "Чужое" }, headers: { origin: new URL(page.url()).origin } });
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByRole("table", { name: "Что разошлось" })).toContainText("Чужое");
  await expect(page.getByRole("textbox", { name: "Описание" })).toHaveValue("Моё");
  await page.getByRole("button", { name: "Сохранить моё" }).click();
  await expect(page.getByRole("region", { name: "Сведения" })).toContainText("Моё");
});
