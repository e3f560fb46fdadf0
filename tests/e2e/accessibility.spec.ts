import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { read } from "@/tests/support/api-journey";
import { show, signIn, visit } from "@/tests/support/inventory-journey";

interface Corner {
  name: string;
  who: string;
  addresses: readonly string[];
  /** Pages of records, which have no address that is known before. */
  records?: (page: Page) => Promise<string[]>;
}

const firstOf = async (page: Page, list: string, address = list) => {
  const { items } = await read<{ items: { id: string }[] }>(page, list);
  return items.slice(0, 1).map(({ id }) => `${address.split("?")[0]}/${id}`);
};

/** Every page of the house. A module adds its line. */
const corners: readonly Corner[] = [
  {
    name: "identity and settings",
    who: "admin",
    addresses: [
      "/profile",
      "/profile/sessions",
      "/profile/tokens",
      "/profile/password",
      "/profile/notifications",
      "/admin/users",
      "/admin/users/new",
      "/admin/roles",
      "/admin/departments",
      "/admin/audit",
      "/admin/webhooks",
      "/nowhere",
    ],
  },
  {
    name: "notifications",
    who: "admin",
    addresses: ["/notifications", "/notifications/broadcasts", "/notifications/broadcasts/new", "/admin/notifications", "/admin/jobs"],
  },
  {
    name: "catalogue",
    who: "light",
    addresses: [
      "/inventory",
      "/inventory?view=grid&q=а",
      "/inventory/new",
      "/inventory/categories",
      "/inventory/locations",
      "/inventory/import",
      "/inventory/tags",
      "/inventory/labels",
      "/inventory/scan",
      "/inventory?view=gallery",
    ],
    records: async (page) => (await firstOf(page, "/inventory")).flatMap((item) => [item, `${item}/edit`]),
  },
  {
    name: "stock and care",
    who: "director",
    addresses: [
      "/inventory/acts",
      "/inventory/kits",
      "/inventory/analytics",
      "/inventory/stocktakes",
      "/inventory/stocktakes/new",
      "/inventory/maintenance",
      "/inventory/maintenance/plans",
      "/inventory/maintenance/plans/new",
      "/inventory/maintenance/records",
      "/inventory/maintenance/records?has_cost=true&kind=cleaning",
      "/inventory/repairs",
    ],
    records: (page) => firstOf(page, "/inventory/stocktakes?status=open"),
  },
  {
    name: "tasks",
    who: "light",
    addresses: ["/tasks", "/tasks?view=list", "/tasks?view=calendar", "/tasks/new"],
    records: async (page) => (await firstOf(page, "/tasks")).flatMap((task) => [task, `${task}/edit`]),
  },
];

const brief = (address: string, violations: { id: string; nodes: { html: string }[] }[]) =>
  violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html}`);

/** Without iframes the mode of one document suffices; the other opens a page of its own for every scan. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });

/** All rules in the house light; the colours alone in the other lights, which change nothing else. */
async function scan(page: Page, address: string, otherLights: readonly string[]) {
  await visit(page, address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const { violations } = await axe(page).analyze();
  expect(brief(address, violations)).toEqual([]);
  for (const theme of otherLights) {
    await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    const colours = await axe(page).withRules(["color-contrast"]).analyze();
    expect(brief(`${address} in ${theme}`, colours.violations)).toEqual([]);
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${address} is wider than the window`).toBeLessThanOrEqual(0);
}

test.describe("everybody can use", () => {
  // Colours that fade from one light to the next would be caught half way.
  test.use({ contextOptions: { reducedMotion: "reduce" } });
  for (const { name, who, addresses, records } of corners) {
    for (const locale of ["ru", "en"]) {
      test(`${name}, ${locale}`, async ({ page, context, baseURL }, { project }) => {
        test.setTimeout(360_000);
        const otherLights = project.name === "desktop" && locale === "ru" ? ["work", "blackout"] : [];
        await show(context, baseURL ?? "", { flytower_theme: "house", flytower_locale: locale });
        if (who === "admin") await scan(page, "/login", otherLights);
        await signIn(page, who);
        await show(context, baseURL ?? "", { flytower_theme: "house", flytower_locale: locale });
        for (const address of [...addresses, ...((await records?.(page)) ?? [])]) await scan(page, address, otherLights);
      });
    }
  }
});
