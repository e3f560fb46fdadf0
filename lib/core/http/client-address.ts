import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { env } from "@/lib/core/env";

export const clientAddressHeader = "x-flytower-client";

/** The client's address: the peer itself, or as many hops before it as we have proxies of our own. */
export function clientAddress(forwardedFor: string | undefined, peer: string, trustedProxies: number): string {
  const hops = [
    ...(forwardedFor ?? "")
      .split(",")
      .map((hop) => hop.trim())
      .filter(Boolean),
    peer,
  ];
  const found = hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? peer;
  return found.replace(/^::ffff:/, "");
}

interface RequestStart {
  request: IncomingMessage;
  socket: Socket;
}

/**
 * Next shows its handlers no socket, and a caller may write any X-Forwarded-For. So the true address is noted on each request
 * before Next sees it (Node publishes `http.server.request.start` first), over whatever the caller sent under that name.
 */
export function noteClientAddresses(): void {
  const trustedProxies = env().TRUSTED_PROXIES;
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as RequestStart;
    const forwarded = request.headers["x-forwarded-for"];
    request.headers[clientAddressHeader] = clientAddress(forwarded?.toString(), socket.remoteAddress ?? "", trustedProxies);
  });
}
