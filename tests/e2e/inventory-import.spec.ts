import { existsSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { choose, signIn, unique } from "@/tests/support/inventory-journey";

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

  test("of more than a thousand rows goes on by itself, at an address that can be left and opened again", async ({ page }) => {
    await signIn(page, "light");
    const maker = unique("Zavod");
    const rows = Array.from({ length: 1200 }, (_, index) => `Spot ${index},${maker},S-${index}`);
    const text = ["name,manufacturer_name,model", ...rows].join("\n");
    await readFile(page, { name: "many.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: /^Импортировать/ }).click();
    await expect(page).toHaveURL(/\/inventory\/import\/[0-9a-f-]{36}$/);
    await page.reload();
    await expect(page.getByRole("heading", { name: "many.csv" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Импорт завершён" })).toBeVisible({ timeout: 30_000 });
    await expect(figure(page, "created")).toHaveText("1200");
    await expect(page.getByRole("button", { name: "Остановить" })).toHaveCount(0);
  });

  test("brings in a real table of lamps", async ({ page }) => {
    const lamps = path.resolve("../shared/data/lighting-fixtures.csv");
    test.skip(!existsSync(lamps), "the table stands beside the repository only where the product is made");
    await signIn(page, "light");
    await readFile(page, lamps);
    const run = page.getByRole("button", { name: /^Импортировать/ });
    if ((await figure(page, "created").textContent()) !== "0") {
      await run.click();
      await expect(page.getByRole("heading", { name: "Импорт завершён" })).toBeVisible({ timeout: 30_000 });
    }
    await readFile(page, lamps);
    await expect(figure(page, "created")).toHaveText("0");
    await expect(figure(page, "updated")).toHaveText("0");
  });
});
