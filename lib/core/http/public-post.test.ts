import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPublicAddress, PrivateAddressError, postPublicly } from "@/lib/core/http/public-post";

let server: Server;
let port: number;
const seen: { path: string; body: string; type?: string }[] = [];

beforeAll(async () => {
  server = createServer((request, answer) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      seen.push({ path: request.url ?? "", body, type: request.headers["content-type"] });
      if (request.url === "/moved") return answer.writeHead(302, { Location: "/elsewhere" }).end();
      return answer.writeHead(200).end("x".repeat(10_000));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

describe("addresses", () => {
  it.each(["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8"])("%s is public", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
  it.each(
    `127.0.0.1 10.0.0.1 172.16.3.4 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255
    ::1 fc00::1 fe80::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::a00:1 :: nonsense`.split(/\s+/),
  )("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("a call", () => {
  it.each([
    ["an address", () => `http://127.0.0.1:${port}/`],
    ["an address in another spelling", () => `http://0x7f.1:${port}/`],
    ["an IPv6 address", () => `http://[::1]:${port}/`],
    ["a mapped address", () => `http://[::ffff:127.0.0.1]:${port}/`],
    ["a name that means one", () => `http://ip6-localhost.localhost:${port}/`],
    ["a file", () => "file:///etc/passwd"],
  ])("does not go to %s of the house", async (_what, address) => {
    await expect(postPublicly(address(), "x", {})).rejects.toThrow(/public address|not called|ENOTFOUND|EAI_AGAIN/);
    expect(seen).toEqual([]);
  });

  it("goes to a private host that the configuration names, keeps a little of the answer, follows nothing", async () => {
    const answer = await postPublicly(`http://localhost:${port}/hook`, "{}", { "Content-Type": "application/json" });
    expect([answer.status, answer.text.length]).toEqual([200, 4096]);
    expect(seen.at(-1)).toEqual({ path: "/hook", body: "{}", type: "application/json" });
    expect((await postPublicly(`http://localhost:${port}/moved`, "{}", {})).status).toBe(302);
    expect(seen.at(-1)?.path).toBe("/moved");
  });

  it("says which address it did not call", () =>
    expect(postPublicly("http://169.254.169.254/latest", "", {})).rejects.toBeInstanceOf(PrivateAddressError));
});
