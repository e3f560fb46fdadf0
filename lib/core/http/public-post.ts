import "server-only";
import { lookup as resolve } from "node:dns";
import { request as plainRequest } from "node:http";
import { request as tlsRequest, type RequestOptions } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { env } from "@/lib/core/env";

const timeoutMs = 10_000;
const answerLimit = 4096;

/** An address that somebody outside could reach: no loopback, private, link-local, carrier-grade, multicast or reserved one. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

/** Hosts inside the house that may be called all the same, by name or address: `OUTGOING_PRIVATE_HOSTS`. */
function isExcepted(host: string): boolean {
  return env().OUTGOING_PRIVATE_HOSTS.includes(host.toLowerCase());
}

/** A call that was not made because of where it would have gone. */
export class PrivateAddressError extends Error {}

/** The name in an address is looked up here, once, and the connection goes to what was checked: no rebinding in between. */
function guardedLookup(host: string): LookupFunction {
  return (_name, options, done) => {
    resolve(host, { all: true, family: options.family }, (error, found) => {
      if (error) return done(error, []);
      const allowed = isExcepted(host) ? found : found.filter(({ address }) => isPublicAddress(address));
      const [first] = allowed;
      if (!first) return done(new PrivateAddressError(`${host} is not a public address`), []);
      if (options.all) return done(null, allowed);
      return done(null, first.address, first.family);
    });
  };
}

const bare = (host: string) => host.replace(/^\[|\]$/g, "");

/** Refuses what names a private address outright; names are looked at when they are called. */
export function requirePublicUrl(url: URL): void {
  const host = bare(url.hostname);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new PrivateAddressError(`${url.protocol} is not called`);
  if (isIP(host) && !isPublicAddress(host) && !isExcepted(host)) throw new PrivateAddressError(`${host} is not a public address`);
}

export interface Answer {
  status: number;
  /** As much of it as is kept for a log. */
  text: string;
}

/**
 * POST to an address that somebody typed in: only to public ones, without following redirects, 10 seconds at most. Rejects with
 * `PrivateAddressError`, or with the error of the network.
 */
export async function postPublicly(address: string, body: string | Buffer, headers: Record<string, string>): Promise<Answer> {
  const url = new URL(address);
  requirePublicUrl(url);
  const options: RequestOptions = {
    method: "POST",
    headers: { ...headers, "Content-Length": String(Buffer.byteLength(body)) },
    lookup: guardedLookup(bare(url.hostname)),
    signal: AbortSignal.timeout(timeoutMs),
    agent: false,
  };
  return new Promise<Answer>((done, fail) => {
    const call = (url.protocol === "https:" ? tlsRequest : plainRequest)(url, options, (response) => {
      const kept: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        if (size < answerLimit) kept.push(chunk.subarray(0, answerLimit - size));
        size += chunk.length;
        if (size > 1_000_000) response.destroy(new Error("the answer does not end"));
      });
      response.on("end", () => done({ status: response.statusCode ?? 0, text: Buffer.concat(kept).toString("utf8").replaceAll("\0", "") }));
      response.on("error", fail);
    });
    call.on("error", fail);
    call.end(body);
  });
}
