import { createDecipheriv, createECDH, hkdfSync, randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface ReceivedPush {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A push service on loopback; what comes to `/gone` is answered as for a browser that has given up, all else with `status`. */
export async function startPushService() {
  const received: ReceivedPush[] = [];
  const service = { origin: "", status: 201, received, close };
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks) });
      answer.writeHead(request.url === "/gone" ? 410 : service.status).end();
    });
  });
  async function close() {
    await new Promise((done) => server.close(done));
  }
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  service.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return service;
}

/** A browser behind a push service: its subscription, and how it reads what arrives (RFC 8291). */
export function pushBrowser(origin: string, path = `/${randomUUID()}`) {
  const curve = createECDH("prime256v1");
  const auth = randomBytes(16);
  const key = curve.generateKeys();
  return {
    subscription: {
      endpoint: origin + path,
      keys: { p256dh: key.toString("base64url"), auth: auth.toString("base64url") },
      expirationTime: null,
    },
    read(body: Buffer): unknown {
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
    },
  };
}
