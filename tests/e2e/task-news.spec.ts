import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import PostalMime from "postal-mime";
import postgres from "postgres";
import { post, read } from "@/tests/support/api-journey";
import { signInByForm, visit } from "@/tests/support/inventory-journey";
import { bootServer, freePort, productionSettings } from "@/tests/support/production-server";
import { pushBrowser, startPushService } from "@/tests/support/push-service";
import { startSmtpReceiver } from "@/tests/support/smtp-receiver";
import { startTelegram } from "@/tests/support/telegram-server";
import { runScript, startTemporaryPostgres } from "@/tests/support/temporary-postgres";

const botToken = "100200:task_news_of_the_browser_tests";
const chat = 77;

/** A theatre with a mail server, a push service and Telegram around it, all of them on loopback and speaking what the real ones speak. */
async function openHouse() {
  const [database, mail, push, telegram, folder] = await Promise.all([
    startTemporaryPostgres(),
    startSmtpReceiver(),
    startPushService(),
    startTelegram(botToken),
    mkdtemp(path.join(tmpdir(), "flytower-news-")),
  ]);
  // After the others have theirs: a free port is free until somebody takes it.
  const port = await freePort();
  const settings = {
    ...productionSettings(database.url, folder, port),
    KEEP_ALIVE_TIMEOUT: "3600000",
    SMTP_URL: mail.url,
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_API_ROOT: telegram.address,
    OUTGOING_PRIVATE_HOSTS: "localhost,127.0.0.1",
  };
  const env = { ...process.env, ...settings };
  await runScript(env, "migrate.ts");
  await runScript(env, "seed.ts", "--size", "demo");
  const server = await bootServer(settings);
  const sql = postgres(database.url, { max: 1 });
  return {
    address: `http://localhost:${port}`,
    mail,
    push,
    telegram,
    sql,
    async close() {
      await Promise.all([server.stop(), sql.end()]);
      await Promise.all([database.close(), mail.close(), push.close(), telegram.close(), rm(folder, { recursive: true })]);
    },
  };
}
type House = Awaited<ReturnType<typeof openHouse>>;

async function enter(browser: Browser, house: House, who: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: house.address, locale: "ru-RU", timezoneId: "Europe/Moscow" });
  const page = await context.newPage();
  await signInByForm(page, who);
  return page;
}

/** What has come to one person from outside the application, by the title of the news. */
function outsideOf(house: House, device: ReturnType<typeof pushBrowser>) {
  const letters = async () =>
    Promise.all(house.mail.received.filter(({ to }) => to.includes("crew@flytower.local")).map(({ raw }) => PostalMime.parse(raw)));
  return {
    letters,
    async lettersWith(words: string) {
      return (await letters()).filter(({ subject, text }) => `${subject} ${text}`.includes(words));
    },
    pushesWith: (words: string) => house.push.received.filter(({ body }) => JSON.stringify(device.read(body)).includes(words)),
    messagesWith: (words: string) =>
      house.telegram.calls.filter(({ method, body }) => method === "sendMessage" && String(body.text).includes(words)),
  };
}

const column = (page: Page, status: string) => page.getByRole("region", { name: new RegExp(`^${status}: `) });
const hourFrom = (hours: number) =>
  new Date(Date.now() + hours * 3_600_000).toLocaleTimeString("ru-RU", { timeZone: "Europe/Moscow", hour: "2-digit", minute: "2-digit" });
const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Moscow" });

test("a task is assigned and moved, everybody hears of it as they chose, and taking it shows to the others", async ({ browser }, info) => {
  test.skip(info.project.name !== "desktop", "one house suffices: what comes from outside has no size");
  test.setTimeout(180_000);
  const house = await openHouse();
  try {
    const [head, crew, stage] = [
      await enter(browser, house, "light"),
      await enter(browser, house, "crew"),
      await enter(browser, house, "stage"),
    ];
    const device = pushBrowser(house.push.origin);
    const outside = outsideOf(house, device);
    const { user: me } = await read<{ user: { id: string } }>(crew, "/auth/me");
    const { items: departments } = await read<{ items: { id: string; code: string }[] }>(head, "/departments");
    const department_id = departments.find(({ code }) => code === "light")?.id;
    const assign = (title: string) =>
      post<{ id: string }>(head, "/tasks", { title, department_id, assignee_id: me.id, deadline: dayFrom(3) });

    await test.step("the assignee joins the bot by a code, and allows push on a device", async () => {
      await post(crew, "/notifications/push-subscriptions", device.subscription);
      const { code } = await post<{ code: string }>(crew, "/notifications/telegram/code", {});
      house.telegram.say(chat, `/start ${code}`);
      await expect.poll(() => house.telegram.calls.filter(({ method }) => method === "sendMessage").length).toBe(1);
    });

    await crew.goto("/notifications");
    await stage.goto("/tasks?q=481516");
    const [byMail, byBot] = [await assign("Развеска 4815160"), await assign("Фокус 4815169")];

    await test.step("on screen without reload, by mail, push and Telegram", async () => {
      await expect(crew.getByText("Развеска 4815160").first()).toBeVisible();
      for (const title of ["Развеска 4815160", "Фокус 4815169"]) {
        await expect.poll(async () => (await outside.lettersWith(title)).length).toBe(1);
        await expect.poll(() => outside.pushesWith(title).length).toBe(1);
        await expect.poll(() => outside.messagesWith(title).length).toBe(1);
      }
    });

    await test.step("moved to another day: told again, on every channel once", async () => {
      await head.request.patch(`${house.address}/api/v1/tasks/${byMail.id}`, {
        data: { deadline: dayFrom(5) },
        headers: { origin: house.address },
      });
      await expect(crew.getByText(/Срок: .* → .*Меняет Ахметов Ильдар/).first()).toBeVisible();
      await expect.poll(async () => (await outside.lettersWith("Развеска 4815160")).length).toBe(2);
      await expect.poll(() => outside.pushesWith("Развеска 4815160").length).toBe(2);
      await expect.poll(() => outside.messagesWith("Развеска 4815160").length).toBe(2);
    });

    await test.step("taken from the link in the letter, it moves on the board of others", async () => {
      await expect(column(stage, "Назначена")).toContainText("Развеска 4815160");
      const letter = (await outside.lettersWith("Развеска 4815160")).find(({ text }) => text?.includes("take=1"));
      const link = /http\S+take=1/.exec(letter?.text ?? "")?.[0] ?? "";
      await visit(crew, link);
      await crew.locator(".notice").filter({ hasText: "Взять задачу №" }).getByRole("button", { name: "Начать" }).click();
      await expect(column(stage, "В работе")).toContainText("Развеска 4815160");
    });

    await test.step("taken by the button under the bot's message, as well", async () => {
      await expect(column(stage, "Назначена")).toContainText("Фокус 4815169");
      house.telegram.press(chat, `take:${byBot.id}`);
      await expect(column(stage, "В работе")).toContainText("Фокус 4815169");
      await expect(column(stage, "Назначена")).not.toContainText("Фокус 4815169");
    });

    await test.step("in quiet hours only the urgent comes", async () => {
      const settings = { quiet_hours: { from: hourFrom(-1), to: hourFrom(1) } };
      await crew.request.put(`${house.address}/api/v1/notifications/settings`, { data: settings, headers: { origin: house.address } });
      await assign("Ночная 4815175");
      await post(head, "/tasks", { title: "Чужая 4815176", department_id });
      const director = await enter(browser, house, "director");
      const alarm = { title: "Тревога 4815177", message: "Сбор у выхода", is_urgent: true, user_ids: [me.id] };
      await post(director, "/notifications/broadcasts", alarm);
      await expect.poll(async () => (await outside.lettersWith("4815177")).length).toBe(1);
      await expect.poll(() => outside.pushesWith("4815177").length).toBe(1);
      await expect.poll(() => outside.messagesWith("4815177").length).toBe(1);
      await expect(crew.getByRole("alert").filter({ hasText: "Тревога 4815177" })).toBeVisible();
      expect(await outside.lettersWith("4815175")).toEqual([]);
      expect(outside.pushesWith("4815175")).toEqual([]);
      expect(outside.messagesWith("4815175")).toEqual([]);
      await director.context().close();
    });

    await test.step("the rest comes when they are over: the letter of the day, once", async () => {
      await house.sql`update notification_deliveries set due_at = now() where status = 'waiting'`;
      // The clock of the queue strikes every minute; here it strikes now.
      await house.sql`select graphile_worker.add_job('notifications.deliverDue', '{}')`;
      await expect.poll(async () => (await outside.lettersWith("4815175")).length).toBe(1);
      const [daily] = await outside.lettersWith("4815175");
      expect(daily?.subject).toContain("сообщени");
      await expect.poll(() => outside.pushesWith("4815175").length).toBe(1);
      await expect.poll(() => outside.messagesWith("4815175").length).toBe(1);
    });

    const ids = (await outside.letters()).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
  } finally {
    await house.close();
  }
});
