import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";

/**
 * Once the server takes in no more, a connection ends with the request that is in flight on it. Node ends those that lie idle at that
 * moment alone; the others would hold the process for as long as a proxy keeps them (`KEEP_ALIVE_TIMEOUT`).
 */
export function endIdleConnections(): void {
  subscribe("http.server.response.finish", (message) => {
    const { server } = message as { server: Server };
    if (!server.listening) setImmediate(() => server.closeIdleConnections());
  });
}
