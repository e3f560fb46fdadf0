import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { clientAddress, clientAddressHeader, noteClientAddresses } from "@/lib/core/http/client-address";

describe("clientAddress", () => {
  it.each([
    [undefined, 0, "10.0.0.1"],
    ["1.1.1.1", 0, "10.0.0.1"],
    ["1.1.1.1", 1, "1.1.1.1"],
    ["6.6.6.6, 1.1.1.1", 1, "1.1.1.1"],
    ["6.6.6.6, 1.1.1.1, 10.0.0.2", 2, "1.1.1.1"],
    ["1.1.1.1", 5, "1.1.1.1"],
    [undefined, 2, "10.0.0.1"],
    [" , ,", 1, "10.0.0.1"],
  ])("X-Forwarded-For %o behind %i proxies is %s", (forwarded, proxies, expected) =>
    expect(clientAddress(forwarded, "10.0.0.1", proxies)).toBe(expected),
  );

  it("writes an IPv4 address as one", () => expect(clientAddress(undefined, "::ffff:10.0.0.1", 0)).toBe("10.0.0.1"));
});

describe("a server that notes addresses", () => {
  it("takes no caller's word for it", async () => {
    noteClientAddresses();
    const server = createServer((incoming, answer) => answer.end(incoming.headers[clientAddressHeader]));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const headers = { [clientAddressHeader]: "6.6.6.6", "x-forwarded-for": "6.6.6.6" };
    const seen = await new Promise<string>((resolve, reject) => {
      request({ port, host: "127.0.0.1", headers }, (answer) => {
        let body = "";
        answer.on("data", (chunk: Buffer) => (body += chunk.toString())).on("end", () => resolve(body));
      })
        .on("error", reject)
        .end();
    });
    server.close();
    expect(seen).toBe("127.0.0.1");
  });
});
