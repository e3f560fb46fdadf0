import { decodeJwt, importJWK, jwtVerify } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { installationSecrets } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import type { Notice, Recipient } from "@/lib/notifications/channels/schema";
import { createPushSubscription } from "@/lib/notifications/push/commands/create-push-subscription";
import { deletePushSubscription } from "@/lib/notifications/push/commands/delete-push-subscription";
import { listPushSubscriptions } from "@/lib/notifications/push/queries/list-push-subscriptions";
import { pushChannel } from "@/lib/notifications/push/rows";
import { makeTheatre, makeUser, type TestTheatre, type TestUser } from "@/tests/factories/users";
import { pushBrowser, startPushService } from "@/tests/support/push-service";

let service: Awaited<ReturnType<typeof startPushService>>;
beforeAll(async () => {
  service = await startPushService();
});
afterAll(() => service.close());

let theatre: TestTheatre;
let anna: TestUser;
beforeEach(async () => {
  service.status = 201;
  service.received.length = 0;
  theatre = await makeTheatre();
  anna = await makeUser(theatre);
});

const browser = (path?: string) => pushBrowser(service.origin, path);

const notice: Notice = {
  id: newId(),
  delivery_id: newId(),
  type: "task_assigned",
  title: "Задача № 12",
  message: "Повесить прибор",
  url: "https://flytower.example/tasks/12",
  is_urgent: true,
  locale: "ru",
  entity_type: "task",
  entity_id: newId(),
};
const send = () =>
  pushChannel.send(
    { tx: database() } as unknown as Context<ReturnType<typeof database>>,
    { user_id: anna.id, theatre_id: theatre.id } as Recipient,
    notice,
  );
const subscribe = (device: ReturnType<typeof pushBrowser>, who = anna) => run(createPushSubscription, who.caller, device.subscription);
const devices = (who = anna) => run(listPushSubscriptions, who.caller, {});

describe("a notice", () => {
  it("arrives at every device, readable there alone, signed by this installation", async () => {
    const [desk, tablet] = [browser("/desk"), browser("/tablet")];
    await subscribe(desk);
    await subscribe(tablet);
    expect(await send()).toBe("sent");
    expect(service.received.map(({ path }) => path).toSorted()).toEqual(["/desk", "/tablet"]);
    const arrived = service.received.find(({ path }) => path === "/desk");
    expect(arrived && desk.read(arrived.body)).toEqual({
      id: notice.id,
      title: notice.title,
      message: notice.message,
      url: notice.url,
      is_urgent: true,
    });
    expect(arrived?.headers).toMatchObject({ "content-encoding": "aes128gcm", urgency: "high" });
    const [, jwt = "", key = ""] = /^vapid t=([^,]+), k=(.+)$/.exec(arrived?.headers.authorization ?? "") ?? [];
    expect(key).toBe((await devices()).public_key);
    const point = Buffer.from(key, "base64url");
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString("base64url"));
    await jwtVerify(jwt, await importJWK({ kty: "EC", crv: "P-256", x, y }, "ES256"), { audience: service.origin });
    expect(decodeJwt(jwt).sub).toMatch(/^mailto:/);
  });

  it("is dropped where nobody listens; a device that has given up is forgotten", async () => {
    expect(await send()).toBe("dropped");
    await subscribe(browser("/gone"));
    expect(await send()).toBe("dropped");
    expect((await devices()).items).toEqual([]);
  });

  it("is tried again where the service is in trouble, but not if one device has it", async () => {
    await subscribe(browser());
    service.status = 503;
    await expect(send()).rejects.toThrow(/503/);
    await subscribe(browser("/gone"));
    service.status = 201;
    expect(await send()).toBe("sent");
  });
});

describe("a device", () => {
  it("belongs to who allowed it there last", async () => {
    const shared = browser();
    const boris = await makeUser(theatre);
    await subscribe(shared);
    await subscribe(shared, boris);
    expect([(await devices()).items.length, (await devices(boris)).items.length]).toEqual([0, 1]);
  });

  it("is taken off by its owner only", async () => {
    const made = await subscribe(browser());
    const boris = await makeUser(theatre);
    await expect(run(deletePushSubscription, boris.caller, { id: made.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await run(deletePushSubscription, anna.caller, { id: made.id });
    expect((await devices()).items).toEqual([]);
  });

  it.each(["http://127.0.0.1/push", "http://169.254.169.254/", "file:///etc/passwd"])("has no push service at %s", async (endpoint) =>
    expect(run(createPushSubscription, anna.caller, { ...browser().subscription, endpoint })).rejects.toMatchObject({
      code: "VALIDATION_ERROR",
    }),
  );
});

it("the key pair is kept sealed, one for all processes", async () => {
  const { public_key } = await devices();
  const rows = await database().select().from(installationSecrets);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(public_key);
});
