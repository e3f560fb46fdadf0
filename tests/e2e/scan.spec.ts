import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { post, read } from "@/tests/support/api-journey";
import { filmOfCode } from "@/tests/support/fake-camera";
import { listening, makeLamp, makePlace, signIn, type Thing, visit, watchConsole } from "@/tests/support/inventory-journey";

/** What the code of a label says, and what a hand scanner so types. */
const label = (code: string) => `https://flytower.example/s/${encodeURIComponent(code)}`;

/** A hand scanner types wherever the keys go and ends with Enter, a key each 5 ms by their stamps: on a busy machine a driven keyboard pauses. */
async function scan(page: Page, code: string) {
  await page.evaluate(
    (keys) => {
      const began = performance.now();
      for (const [place, key] of keys.entries()) {
        const target = document.activeElement ?? document.body;
        const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
        Object.defineProperty(event, "timeStamp", { value: began + place * 5 });
        const isFree = target.dispatchEvent(event);
        if (isFree && key.length === 1 && target instanceof HTMLInputElement)
          target.setRangeText(key, target.value.length, target.value.length, "end");
      }
    },
    [...code, "Enter"],
  );
}

/** Keeps the pitch of every tone that the page makes. */
async function listen(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(() => {
    const heard: number[] = [];
    class Listened extends AudioContext {
      override createOscillator() {
        const oscillator = super.createOscillator();
        // Its pitch is set right after it was made.
        queueMicrotask(() => heard.push(oscillator.frequency.value));
        return oscillator;
      }
    }
    Object.assign(globalThis, { heard, AudioContext: Listened });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: number[] }).heard);
}

test.describe("scanning", () => {
  test.skip(({ viewport }) => viewport?.width !== 1024, "one walks with a tablet");

  test("an act that is refused for one line names it, and goes through once that is looked up anew", async ({ page }) => {
    const problems = watchConsole(page);
    await signIn(page, "light");
    const [shelf, elsewhere, target] = [await makePlace(page), await makePlace(page), await makePlace(page)];
    const [lamp, other] = [await makeLamp(page, shelf), await makeLamp(page, shelf)];
    await visit(page, "/inventory/scan");
    await page.getByRole("button", { name: "Переместить", exact: true }).click();
    const answer = page.locator(".scan-answer");
    for (const code of [target.id, lamp.inventory_number, other.inventory_number]) await scan(page, label(code));
    await expect(answer).toContainText(other.name);
    const move = { type: "transfer", from_location_id: shelf.id, to_location_id: elsewhere.id };
    await post(page, `/inventory/${lamp.id}/movements`, move);
    await page.getByRole("button", { name: "Переместить 2" }).click();
    await expect(page.getByRole("alert").filter({ hasText: `${lamp.name} (${lamp.inventory_number})` })).toBeVisible();
    await page.getByRole("button", { name: `Обновить: ${lamp.inventory_number}` }).click();
    const lines = page.getByRole("list", { name: "Отсканировано" });
    await expect(lines.getByRole("listitem").filter({ hasText: lamp.name })).toContainText(elsewhere.name);
    await page.getByRole("button", { name: "Переместить 2" }).click();
    await expect(page.getByText(/Акт № \d+ проведён: 2 предмета/)).toBeVisible();
    for (const { id } of [lamp, other])
      expect((await read<Thing>(page, `/inventory/${id}`)).stock).toMatchObject([{ location: target.name }]);
    expect(problems.filter((problem) => !problem.includes("409"))).toEqual([]);
  });

  test("a code opens its thing on any screen, and many at once move in one act that outlives a reload", async ({ page }) => {
    const problems = watchConsole(page);
    const tones = await listen(page);
    await signIn(page, "light");
    const [shelf, target] = [await makePlace(page), await makePlace(page)];
    const [lamp, other] = [await makeLamp(page, shelf), await makeLamp(page, shelf)];

    await listening(page);
    await scan(page, label(lamp.inventory_number));
    await expect(page.getByRole("heading", { level: 1, name: lamp.name })).toBeVisible();
    await visit(page, "/inventory/scan");
    await page.getByRole("textbox", { name: "Номер или код" }).fill(other.inventory_number.toLowerCase());
    await page.getByRole("button", { name: "Найти по коду" }).click();
    await expect(page.getByRole("heading", { level: 1, name: other.name })).toBeVisible();

    await visit(page, "/inventory/scan");
    await page.getByRole("button", { name: "Переместить", exact: true }).click();
    const answer = page.locator(".scan-answer");
    await scan(page, label(target.id));
    await expect(answer).toContainText("Место выбрано");
    await scan(page, label(lamp.inventory_number));
    await expect(answer).toHaveAttribute("data-sound", "right");
    await expect(answer).toContainText(lamp.name);
    await expect.poll(tones).toEqual([1320, 1320]);
    await scan(page, "NO-SUCH-THING");
    await expect(answer).toHaveAttribute("data-sound", "wrong");
    await expect.poll(tones).toEqual([1320, 1320, 220, 165]);
    const lines = page.getByRole("list", { name: "Отсканировано" });
    await expect(lines).toContainText("Код здесь не записан");

    await page.reload();
    await listening(page);
    await expect(lines.getByRole("listitem")).toHaveCount(2);
    await scan(page, label(other.inventory_number));
    await expect(lines.getByRole("listitem")).toHaveCount(3);
    await expect(lines).toContainText(other.name);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("button", { name: "Переместить 2" }).click();
    await expect(page.getByText(/Акт № \d+ проведён: 2 предмета/)).toBeVisible();
    for (const { id } of [lamp, other])
      expect((await read<Thing>(page, `/inventory/${id}`)).stock).toMatchObject([{ location: target.name }]);
    await page.getByRole("button", { name: "Вернуть", exact: true }).last().click();
    await expect.poll(async () => (await read<Thing>(page, `/inventory/${lamp.id}`)).stock[0]?.location).toBe(shelf.name);
    expect(problems).toEqual([]);
  });

  test("a count hears the scanner, and loses nothing without network", async ({ page, context }) => {
    await page.clock.install();
    await signIn(page, "light");
    const shelf = await makePlace(page);
    const [lamp, other] = [await makeLamp(page, shelf), await makeLamp(page, shelf)];
    const count = await post(page, "/inventory/stocktakes", { location_id: shelf.id });
    await visit(page, "/inventory/scan");
    await page.getByRole("button", { name: "Сосчитать" }).click();
    await scan(page, label(shelf.id));
    await page.waitForURL(`**/inventory/stocktakes/${count.id}`);
    await expect(page.getByRole("heading", { level: 1, name: shelf.name })).toBeVisible();
    await scan(page, label(lamp.inventory_number));
    await expect(page.getByText("1 из 2")).toBeVisible();
    await context.setOffline(true);
    await scan(page, label(other.inventory_number));
    await expect(page.getByText("1 код ждёт счёта")).toBeVisible();
    const left: string[] = [];
    page.on("request", (request) => request.isNavigationRequest() && left.push(request.url()));
    await page.clock.fastForward(11_000);
    await context.setOffline(false);
    await expect(page.getByText("2 из 2")).toBeVisible();
    await expect(page.getByText("ждёт счёта")).toHaveCount(0);
    expect(left).toEqual([]);
  });

  test("the camera reads a label with the reader from our own address", async ({ page, playwright, baseURL }, { project }) => {
    await signIn(page, "light");
    const lamp = await makeLamp(page, await makePlace(page));
    const film = await filmOfCode(label(lamp.inventory_number));
    const { launchOptions = {}, locale, viewport } = project.use;
    const eyes = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${film}`];
    const browser = await playwright.chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...eyes] });
    const context = await browser.newContext({ baseURL, locale, viewport, permissions: ["camera"] });
    await context.addCookies(await page.context().cookies());
    const seeing = await context.newPage();
    const problems = watchConsole(seeing);
    const wasm: string[] = [];
    seeing.on("request", (request) => request.url().endsWith(".wasm") && wasm.push(new URL(request.url()).pathname));
    await visit(seeing, "/inventory");
    expect(wasm).toEqual([]);
    await seeing.getByRole("link", { name: "Сканировать", exact: true }).click();
    await expect(seeing.getByRole("heading", { level: 1, name: lamp.name })).toBeVisible({ timeout: 20_000 });
    expect(wasm).toEqual(["/api/scanner/zxing_reader.wasm"]);
    expect(problems).toEqual([]);
    await browser.close();
  });
});

test("labels of a choice are seen before they are printed", async ({ page }) => {
  test.skip(page.viewportSize()?.width !== 1024, "at a desk or on a tablet");
  const problems = watchConsole(page);
  await signIn(page, "light");
  const shelf = await makePlace(page);
  const [lamp, other] = [await makeLamp(page, shelf), await makeLamp(page, shelf)];
  await visit(page, `/inventory?location_id=${shelf.id}`);
  await page.getByRole("checkbox", { name: "Выбрать все строки на странице" }).click();
  const chosen = page.getByRole("group", { name: "С выбранным" });
  await chosen.getByRole("link", { name: "Этикетки" }).click();
  const sheet = page.getByRole("img", { name: "Первый лист этикеток" });
  await expect(sheet).toContainText(lamp.inventory_number);
  await expect(sheet).toContainText(other.inventory_number);
  await page.getByRole("combobox", { name: "Бумага" }).selectOption("a4-24");
  await page.getByRole("spinbutton", { name: "Начать после" }).fill("23");
  await expect(page.getByText("2 этикетки, 2 листа")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Скачать PDF" }).click()]);
  expect(download.suggestedFilename()).toBe("labels-a4-24.pdf");
  expect(problems).toEqual([]);
});
