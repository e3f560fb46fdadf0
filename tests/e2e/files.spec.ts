import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { read } from "@/tests/support/api-journey";
import { choose, makeLamp, makePlace, signIn, visit, watchConsole } from "@/tests/support/inventory-journey";
import { jpeg, webPage } from "@/tests/factories/pictures";

interface Photo {
  id: string;
  is_main: boolean;
  width: number;
  height: number;
}

const photosOf = async (page: Page, id: string) => (await read<{ items: Photo[] }>(page, `/inventory/${id}/photos`)).items;
const picture = async (name: string, width: number, height: number) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await jpeg(width, height),
});

test("photos of a lamp are added, turned and ranked, a web page is refused, and a repair is told by a photo", async ({ page }) => {
  const problems = watchConsole(page);
  await signIn(page, "light");
  const lamp = await makeLamp(page, await makePlace(page));
  await visit(page, `/inventory/${lamp.id}`);

  const photos = page.getByRole("region", { name: "Фотографии" });
  const add = photos.getByLabel("Добавить фотографии");
  await add.setInputFiles([await picture("front.jpg", 600, 400), await picture("back.jpg", 640, 480)]);
  // What is being sent is a line with a button too, but not a photo.
  const strip = photos.locator("[data-photo]").getByRole("button");
  await expect(strip).toHaveCount(2);
  await add.setInputFiles([{ name: "label.jpg", mimeType: "image/jpeg", buffer: webPage }]);
  await expect(photos.getByText("Это веб-страница под именем .jpg")).toBeVisible();
  await photos.getByRole("button", { name: "Убрать: label.jpg" }).click();

  const verb = async (name: string) => {
    await photos.getByRole("button", { name: "Что сделать с фотографией" }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  await strip.nth(1).click();
  await verb("Сделать главной");
  await expect(page.getByText("Теперь эта фотография главная")).toBeVisible();
  const [, second] = await photosOf(page, lamp.id);
  expect(second?.is_main).toBe(true);
  await verb("Повернуть и обрезать");
  const editor = page.getByRole("dialog", { name: "Повернуть и обрезать" });
  await editor.getByRole("button", { name: "Вправо" }).click();
  await editor.getByRole("button", { name: "Сохранить" }).click();
  await expect(editor).toHaveCount(0);
  const turned = (await photosOf(page, lamp.id)).find(({ id }) => id === second?.id);
  expect((turned?.height ?? 0) > (turned?.width ?? 0)).toBe(true);
  await verb("Ближе к началу");
  await expect.poll(async () => (await photosOf(page, lamp.id))[0]?.id).toBe(second?.id);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);

  await page.getByRole("link", { name: "В ремонт", exact: true }).click();
  await choose(page, "Куда", "Мастерская света");
  await page.getByRole("textbox", { name: "Что сломалось" }).fill("Разбита линза");
  await page.getByLabel("Фотография поломки").setInputFiles(await picture("broken.jpg", 300, 300));
  await expect(page.locator(".attached").getByRole("button", { name: "Убрать: broken.jpg" })).toBeVisible();
  await page.getByRole("button", { name: "В ремонт", exact: true }).click();
  const row = page.getByRole("table", { name: "Движение" }).getByRole("row").filter({ hasText: "Разбита линза" });
  const shown = row.getByRole("link", { name: "Открыть файл: Разбита линза" });
  await expect(shown).toBeVisible();
  const address = await shown.getAttribute("href");
  expect((await page.request.get(address ?? "")).headers()["content-type"]).toBe("image/jpeg");
  expect(problems.filter((problem) => !problem.includes("422"))).toEqual([]);
});
