declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  interface Options {
    url: string;
    connections: number;
    duration?: number;
    amount?: number;
    headers?: Record<string, string>;
    timeout?: number;
  }

  interface Result {
    /** Seconds. */
    duration: number;
    requests: { average: number; total: number };
    errors: number;
    timeouts: number;
    non2xx: number;
  }

  interface Run extends EventEmitter, PromiseLike<Result> {
    on(event: "response", listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void): this;
  }

  export default function autocannon(options: Options): Run;
}
