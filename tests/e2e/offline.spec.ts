import { expect, type Page, test } from "@playwright/test";
import { post } from "@/tests/support/api-journey";
import { makeLamp, makePlace, signIn, visit } from "@/tests/support/inventory-journey";

const keptPages = (page: Page) =>
  page.evaluate(async () => (await (await caches.open("kept-pages")).keys()).map(({ url }) => new URL(url).pathname));

/** The page is kept, and the worker that shows it without network has taken over. */
async function untilKept(page: Page, path: string): Promise<void> {
  await expect.poll(() => keptPages(page)).toContain(path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");
}

test("the scan desk and a count open without network, and what is scanned there is counted later", async ({ page, context }) => {
  await signIn(page, "light");
  const shelf = await makePlace(page);
  const lamp = await makeLamp(page, shelf);
  const count = `/inventory/stocktakes/${(await post(page, "/inventory/stocktakes", { location_id: shelf.id })).id}`;
  for (const path of ["/inventory/scan", count]) {
    await page.goto(path);
    await untilKept(page, path);
  }

  await context.setOffline(true);
  await page.goto("/inventory/scan");
  await expect(page.getByRole("heading", { level: 1, name: "Сканировать" })).toBeVisible();
  await visit(page, count);
  await expect(page.getByRole("heading", { level: 1, name: shelf.name })).toBeVisible();
  const entry = page.getByRole("textbox", { name: "Инвентарный номер" });
  await entry.fill(lamp.inventory_number);
  await entry.press("Enter");
  await expect(page.getByText("1 код ждёт счёта")).toBeVisible();
  await page.reload();
  await expect(page.getByText("1 код ждёт счёта")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("1 из 1")).toBeVisible();

  // Whoever signs in next finds nothing of it.
  await context.clearCookies();
  await page.goto("/inventory/scan");
  await expect(page.getByRole("textbox", { name: "Почта" })).toBeVisible();
  await expect.poll(() => keptPages(page)).toEqual([]);
});
