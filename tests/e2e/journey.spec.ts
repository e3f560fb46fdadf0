import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { post, read } from "@/tests/support/api-journey";
import { choose, makePlace, makeThing, signIn, type Thing, unique, visit } from "@/tests/support/inventory-journey";

/**
 * The day of a head of light, as docs/journey.md tells it, on the tablet that hangs at the console.
 * `JOURNEY_PICTURES=docs/pictures/journey` takes the pictures of that page anew.
 */
const folder = process.env.JOURNEY_PICTURES;

async function picture(page: Page, name: string) {
  if (!folder) return;
  const image = await page.screenshot({ animations: "disabled", caret: "hide" });
  await sharp(image).webp({ quality: 80 }).toFile(`${folder}/${name}.webp`);
}

const stateOf = async (page: Page, { id }: Thing) => (await read<{ status: string }>(page, `/inventory/${id}`)).status;

/** A shelf with a lamp and ten cables, and a kit of the lamp and two of the cables. */
async function prepare(page: Page) {
  const shelf = await makePlace(page, "Стеллаж");
  const lamp = await makeThing(page, "Прибор", shelf, { name: "ETC Source Four 19°", tracking: "serial" });
  const cable = await makeThing(page, "Кабель", shelf, { name: "Кабель Schuko 10 м", quantity: "10", unit: "шт" });
  const kit = await post<{ id: string; code: string }>(page, "/inventory/kits", { name: unique("Кофр профильный") });
  await post(page, `/inventory/kits/${kit.id}/items`, { item_id: lamp.id, quantity: "1" });
  await post(page, `/inventory/kits/${kit.id}/items`, { item_id: cable.id, quantity: "2" });
  return { shelf, lamp, cable, kit };
}

/** What a hand scanner or a thumb types. */
async function scan(page: Page, code: string) {
  await page.getByRole("textbox", { name: "Номер или код" }).fill(code);
  await page.getByRole("textbox", { name: "Номер или код" }).press("Enter");
}

test("a head of light scans a lamp, repairs it, issues a kit and counts the shelf", async ({ page }, { project }) => {
  test.skip(project.name !== "tablet", "the day is spent at a tablet");
  test.slow();
  await signIn(page, "light");
  const { shelf, lamp, cable, kit } = await prepare(page);

  await test.step("scan the lamp", async () => {
    await visit(page, "/inventory/scan");
    await picture(page, "1-scan");
    await scan(page, lamp.inventory_number);
    await expect(page.getByRole("heading", { level: 1, name: lamp.name })).toBeVisible();
    await picture(page, "2-lamp");
  });

  await test.step("send it to repair with a photo", async () => {
    await visit(page, `/inventory/${lamp.id}/move?as=to_repair`);
    await choose(page, "Куда", "Мастерская света");
    await page.getByRole("textbox", { name: "Что сломалось" }).fill("Заклинило шторки, треснула линза");
    const photo = await sharp({ create: { width: 1200, height: 900, channels: 3, background: "#33405a" } })
      .jpeg()
      .toBuffer();
    await page.locator("input[type=file]").setInputFiles({ name: "линза.jpg", mimeType: "image/jpeg", buffer: photo });
    await expect(page.locator(".attached").getByRole("button", { name: "Убрать: линза.jpg" })).toBeVisible();
    await picture(page, "3-to-repair");
    await page.getByRole("button", { name: "В ремонт", exact: true }).click();
    await expect(page.getByText("В ремонте").first()).toBeVisible();
    await expect.poll(() => stateOf(page, lamp)).toBe("in_repair");
  });

  await test.step("see it red where it is needed", async () => {
    await page.goto(`/inventory/kits/${kit.id}`);
    await expect(page.getByRole("row", { name: new RegExp(lamp.inventory_number) })).toContainText("в ремонте");
    await picture(page, "4-red-in-the-kit");
    await page.goto("/inventory/repairs");
    const row = page.getByRole("listitem").filter({ hasText: lamp.inventory_number });
    await expect(row).toContainText("Заклинило шторки");
    await picture(page, "5-repairs");
  });

  await test.step("bring it back", async () => {
    await visit(page, `/inventory/repairs/${lamp.id}`);
    await expect(page.locator("input[role=combobox]").and(page.getByLabel("Куда"))).toHaveValue(shelf.name);
    await page.getByRole("textbox", { name: "Стоимость" }).fill("2600");
    await page.getByRole("textbox", { name: "Что сделано" }).fill("Шторки отрихтованы, линза заменена");
    await page.getByRole("button", { name: "Вернуть", exact: true }).click();
    await expect(page).toHaveURL(/\/inventory\/repairs$/);
    await expect.poll(() => stateOf(page, lamp)).toBe("in_stock");
  });

  await test.step("issue the kit", async () => {
    await visit(page, "/inventory/scan");
    await scan(page, kit.code);
    await expect(page).toHaveURL(new RegExp(`/inventory/kits/${kit.id}`));
    await expect(page.getByText("Всё на складе")).toBeVisible();
    await choose(page, "Куда", "Сцена › Колосники");
    await picture(page, "6-issue-the-kit");
    await page.getByRole("button", { name: "Выдать", exact: true }).click();
    await expect(page.getByText("Выдан", { exact: true }).first()).toBeVisible();
    await expect.poll(() => stateOf(page, lamp)).toBe("on_stage");
  });

  await test.step("count the shelf and book the difference", async () => {
    await visit(page, "/inventory/stocktakes/new");
    await choose(page, "Место", shelf.name);
    await page.getByRole("button", { name: "Начать инвентаризацию" }).click();
    await expect(page.getByRole("heading", { level: 1, name: shelf.name })).toBeVisible();
    const count = page.getByRole("textbox", { name: `Сколько: ${cable.name}` });
    await count.fill("7");
    await count.press("Enter");
    await expect(page.getByText("1 из 1")).toBeVisible();
    await picture(page, "7-count");
    await page.getByRole("link", { name: "Закрыть и провести" }).click();
    await expect(page.getByRole("region", { name: "Недостача" })).toContainText("-1");
    await picture(page, "8-difference");
    await page.getByRole("button", { name: "Провести и закрыть" }).click();
    await expect(page.getByText(/Акт № \d+/).first()).toBeVisible();
    const { stock } = await read<{ stock: { location_id: string; quantity: string }[] }>(page, `/inventory/${cable.id}`);
    expect(stock.find(({ location_id }) => location_id === shelf.id)?.quantity).toBe("7.000");
  });
});
