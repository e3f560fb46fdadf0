import { expect, test } from "@playwright/test";
import { signIn, unique } from "@/tests/support/inventory-journey";

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

test("a list whose address asks for what it does not know opens without", async ({ page }) => {
  await signIn(page, "light");
  expect((await page.goto("/inventory/maintenance?kind=sideways"))?.status()).toBe(404);
  await page.getByRole("link", { name: "Открыть без условий" }).click();
  await expect(page).toHaveURL(/maintenance$/);
  await page.goto("/inventory/no-such-page");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Открыть без условий" })).toHaveCount(0);
});
