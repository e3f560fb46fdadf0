import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
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

/** A push service and a browser behind it: what arrives is decrypted as a browser does (RFC 8291), the sender's signature checked. */
let service: Server;
let origin: string;
let status = 201;
const got: { path: string; headers: IncomingHttpHeaders; body: Buffer }[] = [];

beforeAll(async () => {
  service = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      got.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks) });
      answer.writeHead(request.url === "/gone" ? 410 : status).end();
    });
  });
  await new Promise<void>((done) => service.listen(0, "localhost", done));
  origin = `http://localhost:${(service.address() as AddressInfo).port}`;
});
afterAll(() => void service.close());

let theatre: TestTheatre;
let anna: TestUser;
beforeEach(async () => {
  status = 201;
  got.length = 0;
  theatre = await makeTheatre();
  anna = await makeUser(theatre);
});

function browser(path = `/${newId()}`) {
  const curve = createECDH("prime256v1");
  const auth = randomBytes(16);
  const key = curve.generateKeys();
  return {
    curve,
    auth,
    key,
    subscription: {
      endpoint: origin + path,
      keys: { p256dh: key.toString("base64url"), auth: auth.toString("base64url") },
      expirationTime: null,
    },
  };
}

function decrypt(body: Buffer, { curve, auth, key }: ReturnType<typeof browser>): unknown {
  const [salt, length] = [body.subarray(0, 16), body[20] ?? 0];
  const sender = body.subarray(21, 21 + length);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), key, sender]);
  const secret = Buffer.from(hkdfSync("sha256", curve.computeSecret(sender), auth, info, 32));
  const contentKey = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: aes128gcm\0", 16));
  const nonce = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: nonce\0", 12));
  const record = body.subarray(21 + length);
  const decipher = createDecipheriv("aes-128-gcm", contentKey, nonce).setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString("utf8"));
}

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
const subscribe = (device: ReturnType<typeof browser>, who = anna) => run(createPushSubscription, who.caller, device.subscription);
const devices = (who = anna) => run(listPushSubscriptions, who.caller, {});

describe("a notice", () => {
  it("arrives at every device, readable there alone, signed by this installation", async () => {
    const [desk, tablet] = [browser("/desk"), browser("/tablet")];
    await subscribe(desk);
    await subscribe(tablet);
    expect(await send()).toBe("sent");
    expect(got.map(({ path }) => path).toSorted()).toEqual(["/desk", "/tablet"]);
    const arrived = got.find(({ path }) => path === "/desk");
    expect(arrived && decrypt(arrived.body, desk)).toEqual({
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
    await jwtVerify(jwt, await importJWK({ kty: "EC", crv: "P-256", x, y }, "ES256"), { audience: origin });
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
    status = 503;
    await expect(send()).rejects.toThrow(/503/);
    await subscribe(browser("/gone"));
    status = 201;
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
